/** Time and randomness as values. Only `backend.ts` and the commands use the system's. */
import { randomBytes } from 'node:crypto';

export interface Environment {
  /** ms since 1970. */
  now(): number;
  /** Fit for secrets. */
  randomBytes(count: number): Uint8Array;
}

export const systemEnvironment: Environment = {
  now: () => Date.now(),
  randomBytes,
};
