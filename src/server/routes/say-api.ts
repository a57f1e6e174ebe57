import type { MiddlewareHandler } from 'hono';
import { API_HEADER, API_VERSION, formatApiRange } from '../../protocol/api-version.ts';

/** An extension of any version in it is understood. */
const SPOKEN = formatApiRange({ oldest: 1, newest: API_VERSION });

/** Says with every answer, errors too, which versions of the API are spoken here. */
export const sayApi: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set(API_HEADER, SPOKEN);
};
