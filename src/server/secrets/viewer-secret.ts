/**
 * The secret behind viewers, kept apart from the store: without it, a viewer in a stolen store can't be tried against
 * addresses. It is renewed for every viewer epoch, and the one before is gone: by then not even the owner can.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { viewerEpoch } from '../../evidence/viewers.ts';
import { decodeBase64url, encodeBase64url } from '../../protocol/base64url.ts';
import type { Environment } from '../environment.ts';
import { StartError } from '../start-error.ts';
import { readSecretFile, replaceSecretFile } from './secret-file.ts';

export const VIEWER_SECRET_FILE = 'viewer-secret.json';
/** Until a renewal that failed is tried again, ms. */
const RETRY = 60_000;
/** Epochs: a clock that wavers about the turn of one is no reason for another secret. */
const AHEAD = 1;

interface ViewerSecret {
  epoch: number;
  /** 32 bytes. */
  secret: Uint8Array;
}

const schema = z.object({ epoch: z.number().int(), secret: z.string() });

/** Gives the secret of a time, in ms. It never goes back to an old secret. */
export type ViewerSecretAt = (at: number) => Uint8Array;

/**
 * The data folder's secret, made on the first start and renewed in time, or where it is from a time that is far ahead: the clock was
 * wrong then, and would not come to its renewal for as long. A renewal that can't be written is told to `onError` and tried
 * again; until then the old secret stays.
 */
export function keepViewerSecret(
  folder: string,
  environment: Environment,
  onError: (error: unknown) => void,
): ViewerSecretAt {
  const renew = (epoch: number) => writeViewerSecret(path, epoch, environment.randomBytes(32));
  const path = join(folder, VIEWER_SECRET_FILE);
  let current = readViewerSecret(path) ?? renew(viewerEpoch(environment.now()));
  let triedAt = Number.NEGATIVE_INFINITY;
  return (at) => {
    const isCurrent = current.epoch >= viewerEpoch(at) && current.epoch <= viewerEpoch(at) + AHEAD;
    if (isCurrent || Math.abs(at - triedAt) < RETRY) return current.secret;
    try {
      current = renew(viewerEpoch(at));
    } catch (error) {
      triedAt = at;
      onError(error);
    }
    return current.secret;
  };
}

function writeViewerSecret(path: string, epoch: number, secret: Uint8Array): ViewerSecret {
  replaceSecretFile(path, `${JSON.stringify({ epoch, secret: encodeBase64url(secret) })}\n`);
  return { epoch, secret };
}

function readViewerSecret(path: string): ViewerSecret | null {
  const text = readSecretFile(path);
  if (text === null) return null;
  try {
    const { epoch, secret } = schema.parse(JSON.parse(text));
    const bytes = decodeBase64url(secret);
    if (bytes?.length === 32) return { epoch, secret: bytes };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
  }
  throw new StartError(
    `${path} is damaged: restore it from your backup, or delete it (repeat readers then count anew).`,
  );
}
