/** Ids and secrets, and how a secret is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** Random bytes as base64url. */
export function randomId(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** SHA-256 as base64url. Fit for secrets of 128 random bits and more, not for passwords. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
