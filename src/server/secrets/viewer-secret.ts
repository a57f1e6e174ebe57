/** The secret behind viewers, kept apart from the store: without it, a viewer in a stolen store can't be tried against addresses. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { decodeBase64url, encodeBase64url } from '../../protocol/base64url.ts';
import { StartError } from '../start-error.ts';
import { createSecretFile, readSecretFile } from './secret-file.ts';

export const VIEWER_SECRET_FILE = 'viewer-secret';

/** The data folder's 32 bytes, made on the first start. */
export function loadViewerSecret(folder: string): Uint8Array {
  const path = join(folder, VIEWER_SECRET_FILE);
  const text = readSecretFile(path) ?? createSecretFile(path, `${encodeBase64url(randomBytes(32))}\n`);
  const bytes = decodeBase64url(text.trim());
  if (bytes?.length === 32) return bytes;
  throw new StartError(
    `${path} is damaged: restore it from your backup, or delete it (repeat readers then count anew).`,
  );
}
