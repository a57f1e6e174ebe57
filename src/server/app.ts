/** Every route but the pixel: Request in, Response out. */
import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { API_HEADER, API_VERSION, formatApiRange } from '../protocol/api-version.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { allowExtensions } from './routes/allow-extensions.ts';
import type { AppEnvironment, AppParts } from './routes/app-parts.ts';
import { changeRoutes } from './routes/change-routes.ts';
import { deviceRoutes } from './routes/device-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { observeRequests } from './routes/observe-requests.ts';
import { ProblemError, problemResponse } from './routes/problem.ts';
import { settingsRoutes } from './routes/settings-routes.ts';

export function createApp(parts: AppParts): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  app.use(observeRequests(parts.metrics, parts.log));
  app.use('/v1/*', allowExtensions, forCallerOnly, withApiVersions);
  app.route('/', pageRoutes(parts));
  app.route('/', healthRoutes(parts));
  app.route('/', deviceRoutes(parts));
  app.route('/', messageRoutes(parts));
  app.route('/', changeRoutes(parts));
  app.route('/', accountRoutes(parts));
  app.route('/', settingsRoutes(parts));
  refuseOtherMethods(app);
  app.notFound(() => problemResponse(new ProblemError(404, 'There is nothing at this address.')));
  app.onError((error) => describeError(error, parts.log));
  return app;
}

/** The app's routes, each once, for `docs/api.md`. */
export function listRoutes(app: Hono<AppEnvironment>): Array<{ method: string; path: string }> {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  return [...new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

/** A 405 that names the methods of each path. */
function refuseOtherMethods(app: Hono<AppEnvironment>): void {
  for (const [path, routes] of Map.groupBy(listRoutes(app), (route) => route.path)) {
    const allow = routes.map(({ method }) => method).join(', ');
    app.all(path, () => problemResponse(new ProblemError(405, `This address takes ${allow}.`, { Allow: allow })));
  }
}

/** Not by hono/secure-headers: the API has one of its dozen defaults. */
const forCallerOnly: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Cache-Control', 'no-store');
  context.res.headers.set('X-Content-Type-Options', 'nosniff');
};

/** Extensions of any version in it are understood. */
const API_RANGE = formatApiRange({ oldest: 1, newest: API_VERSION });
/** Names the API versions in every response, errors too. */
const withApiVersions: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set(API_HEADER, API_RANGE);
};

function describeError(error: Error, log: Logger): Response {
  if (error instanceof ProblemError) return problemResponse(error);
  // Thrown by hono's middleware, around a problem of ours.
  if (error instanceof HTTPException) return error.getResponse();
  log.error({ error }, 'a request failed');
  // A full disk, a lock, an I/O error: temporary, so retry.
  if ('code' in error && error.code === 'ERR_SQLITE_ERROR') {
    return problemResponse(
      new ProblemError(503, "The store can't be written now; try again later.", { 'Retry-After': '5' }),
    );
  }
  return problemResponse(new ProblemError(500, 'Something went wrong here; the log says more.'));
}
