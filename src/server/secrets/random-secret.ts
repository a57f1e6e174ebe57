/** Random ids and secrets, and their stored hash. */
import { createHash } from 'node:crypto';
import { encodeBase64url } from '../../protocol/base64url.ts';
import type { Environment } from '../environment.ts';

/** Random bytes as base64url. */
export function randomId({ randomBytes }: Pick<Environment, 'randomBytes'>, bytes: number): string {
  return encodeBase64url(randomBytes(bytes));
}

/** SHA-256 as base64url. For secrets of 128 random bits or more, not for passwords. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
