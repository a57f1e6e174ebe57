import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { API_HEADER } from '../../protocol/api-version.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';

const EXTENSION_ORIGIN = /^(chrome|moz)-extension:\/\/[\w-]+$/;
const PRIVATE_NETWORK = 'Access-Control-Request-Private-Network';
/** Chrome's longest cache of a preflight, seconds. */
const PREFLIGHT_AGE = 7200;

const corsForExtensions = cors({
  origin: (origin) => origin,
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', CLOCK_HEADER],
  exposeHeaders: ['Retry-After', API_HEADER],
  maxAge: PREFLIGHT_AGE,
});

/** CORS for extensions only; the token's header is no credential. To others OPTIONS is a method like any. */
export const allowExtensions: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  const asksMethod = context.req.header('Access-Control-Request-Method') !== undefined;
  const isExtension = EXTENSION_ORIGIN.test(context.req.header('Origin') ?? '');
  if (!isExtension || (method === 'OPTIONS' && !asksMethod)) {
    await next();
    context.header('Vary', 'Origin', { append: true });
    return;
  }
  if (method === 'OPTIONS') {
    // hono/cors knows nothing of private networks.
    context.header('Vary', PRIVATE_NETWORK);
    if (context.req.header(PRIVATE_NETWORK) === 'true') context.header('Access-Control-Allow-Private-Network', 'true');
  }
  return corsForExtensions(context, next);
};
