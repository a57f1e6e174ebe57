import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';

/** Counts and logs by route pattern: paths hold ids. */
export function observeRequests(metrics: Metrics, log: Logger): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const { method } = context.req;
    const { status } = context.res;
    const route = routePath(context, -1);
    metrics.requests.inc({ method, route, status });
    log.debug({ method, route, status, ms: Math.round(performance.now() - start) }, 'request');
  };
}
