import type { MiddlewareHandler } from 'hono';
import type { Sightings } from '../housekeeping/sightings.ts';
import { hashSecret } from '../secrets/random-secret.ts';
import type { Caller, Store } from '../store/store.ts';
import { ProblemError } from './problem.ts';
import type { AppContext, AppEnvironment } from './route.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;

/** Who the request's bearer token belongs to; a 401 where that is nobody (any more). */
export async function findCaller(context: AppContext, store: Store): Promise<Caller> {
  const [, token] = BEARER.exec(context.req.header('Authorization') ?? '') ?? [];
  const caller = token ? await store.findCaller(hashSecret(token)) : null;
  if (caller) return caller;
  throw new ProblemError(
    401,
    'Authorization: must be "Bearer <token>" of a connected browser; connect again if it has been revoked.',
    { 'WWW-Authenticate': 'Bearer' },
  );
}

export function requireDevice(store: Store, sightings: Sightings): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const caller = await findCaller(context, store);
    sightings.note(caller.device, Date.now());
    context.set('caller', caller);
    await next();
  };
}
