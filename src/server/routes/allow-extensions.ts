import type { MiddlewareHandler } from 'hono';
import { API_HEADER } from '../../protocol/api-version.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';

const EXTENSION_ORIGIN = /^(chrome|moz)-extension:\/\/[\w-]+$/;
/** Chrome remembers a preflight for no longer. */
const PREFLIGHT_SECONDS = '7200';

/** CORS for extensions only. Tokens travel in a header of their own, so credentials are not allowed. */
export const allowExtensions: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('Origin') ?? '';
  const allowed = EXTENSION_ORIGIN.test(origin);
  if (allowed && context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method')) {
    return new Response(null, { status: 204, headers: preflightHeaders(origin, context.req.raw.headers) });
  }
  await next();
  context.res.headers.append('Vary', 'Origin');
  if (!allowed) return;
  context.res.headers.set('Access-Control-Allow-Origin', origin);
  context.res.headers.set('Access-Control-Expose-Headers', `Retry-After, ${API_HEADER}`);
};

function preflightHeaders(origin: string, asked: Headers): Headers {
  const headers = new Headers({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers': `Authorization, Content-Type, ${CLOCK_HEADER}`,
    'Access-Control-Max-Age': PREFLIGHT_SECONDS,
    Vary: 'Origin, Access-Control-Request-Private-Network',
  });
  if (asked.get('Access-Control-Request-Private-Network') === 'true') {
    headers.set('Access-Control-Allow-Private-Network', 'true');
  }
  return headers;
}
