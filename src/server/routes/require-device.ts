import type { MiddlewareHandler } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { hashSecret } from '../secrets/random-secret.ts';
import type { AppContext, AppEnvironment, AppParts } from './app-parts.ts';
import { ProblemError, problemResponse } from './problem.ts';

/** The 401 of a request without the token of a connected browser. */
export function notConnected(): ProblemError {
  return new ProblemError(
    401,
    'Authorization: must be "Bearer <token>" of a connected browser; connect again if it has been revoked.',
    { 'WWW-Authenticate': 'Bearer' },
  );
}

/** Lets connected browsers through and sets `caller`. */
export function requireDevice({
  store,
  sightings,
  environment,
}: Pick<AppParts, 'store' | 'sightings' | 'environment'>): MiddlewareHandler<AppEnvironment> {
  const refusal = { message: () => problemResponse(notConnected()) };
  return bearerAuth({
    noAuthenticationHeader: refusal,
    invalidAuthenticationHeader: refusal,
    invalidToken: refusal,
    async verifyToken(token, context: AppContext) {
      const tokenHash = hashSecret(token);
      const caller = await store.findCaller(tokenHash);
      if (!caller) return false;
      sightings.note(caller.device, environment.now());
      context.set('caller', { ...caller, tokenHash });
      return true;
    },
  });
}
