/**
 * The secret behind viewers, kept apart from the store: nobody can test addresses against a stolen store. Each viewer
 * epoch replaces it, after which not even the owner can.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { viewerEpoch } from '../../evidence/viewers.ts';
import { decodeBase64url, encodeBase64url } from '../../protocol/base64url.ts';
import type { Environment } from '../environment.ts';
import { StartError } from '../start-error.ts';
import { readSecretFile, replaceSecretFile } from './secret-file.ts';

export const VIEWER_SECRET_FILE = 'viewer-secret.json';
/** Until a failed renewal is tried again, ms. */
const RETRY = 60_000;
/** Epochs the secret may be ahead: a clock may waver where one ends. */
const AHEAD = 1;

interface ViewerSecret {
  epoch: number;
  /** 32 bytes. */
  secret: Uint8Array;
}

const schema = z.object({ epoch: z.number().int(), secret: z.string() });

/** Secret at a time, ms; never an older one. */
export type ViewerSecretAt = (at: number) => Uint8Array;

/**
 * Creates the data folder's secret on the first start and renews it each epoch. A secret from far ahead, made by a
 * wrong clock, is replaced at once. A renewal that can't be written goes to `onError` and is retried.
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
