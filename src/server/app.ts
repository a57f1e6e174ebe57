/** Everything but the pixel: Request in, Response out. */
import { Hono, type MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { API_HEADER, API_VERSION, formatApiRange } from '../protocol/api-version.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { accountRoutes } from './routes/account-routes.ts';
import { allowExtensions } from './routes/allow-extensions.ts';
import { changeRoutes } from './routes/change-routes.ts';
import { deviceRoutes } from './routes/device-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { messageRoutes } from './routes/message-routes.ts';
import { observeRequests } from './routes/observe-requests.ts';
import { ProblemError, problemResponse } from './routes/problem.ts';
import { requireDevice } from './routes/require-device.ts';
import type { AppEnvironment, AppParts, Route } from './routes/route.ts';
import { settingsRoutes } from './routes/settings-routes.ts';

export function createApp(parts: AppParts): Hono<AppEnvironment> {
  const routes: Route[] = [
    ...pageRoutes(parts),
    ...healthRoutes(parts),
    ...deviceRoutes(parts),
    ...messageRoutes(parts),
    ...changeRoutes(parts),
    ...accountRoutes(parts),
    ...settingsRoutes(parts),
  ];
  const app = new Hono<AppEnvironment>();
  app.use(observeRequests(parts.metrics, parts.log));
  app.use('/v1/*', allowExtensions, keepPrivate, sayApi);
  const forDevices = requireDevice(parts.store, parts.sightings);
  for (const { method, path, for: whom, answer } of routes) {
    if (whom === 'devices') app.on(method, path, forDevices, answer);
    else app.on(method, path, answer);
  }
  for (const [path, methods] of Map.groupBy(routes, (route) => route.path)) {
    const allow = methods.map(({ method }) => method).join(', ');
    app.all(path, () => problemResponse(new ProblemError(405, `This address takes ${allow}.`, { Allow: allow })));
  }
  app.notFound(() => problemResponse(new ProblemError(404, 'There is nothing at this address.')));
  app.onError((error) => problemResponse(explain(error, parts.log)));
  return app;
}

/** What the API answers is for its caller alone. */
const keepPrivate: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('Cache-Control', 'no-store');
  context.res.headers.set('X-Content-Type-Options', 'nosniff');
};

function explain(error: Error, log: Logger): ProblemError {
  if (error instanceof ProblemError) return error;
  log.error({ error }, 'a request failed');
  // node:sqlite's errors: a full disk, a lock, an I/O error. They pass, so the caller should come again.
  if ('code' in error && error.code === 'ERR_SQLITE_ERROR') {
    return new ProblemError(503, "The store can't be written now; try again later.", { 'Retry-After': '5' });
  }
  return new ProblemError(500, 'Something went wrong here; the log says more.');
}

/** An extension of any version in it is understood. */
const SPOKEN = formatApiRange({ oldest: 1, newest: API_VERSION });
/** Says with every answer, errors too, which versions of the API are spoken here. */
export const sayApi: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set(API_HEADER, SPOKEN);
};
