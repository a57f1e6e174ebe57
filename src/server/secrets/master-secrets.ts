/** The master secrets, one per epoch. Every mint key derives from them: losing them kills every pixel sent. */
import { join } from 'node:path';
import * as z from 'zod';
import { decodeBase64url, encodeBase64url } from '../../protocol/base64url.ts';
import type { Environment } from '../environment.ts';
import { StartError } from '../start-error.ts';
import { createSecretFile, readSecretFile } from './secret-file.ts';

export const MASTER_FILE = 'master.json';

export interface MasterSecrets {
  /** Epoch of tokens minted by new devices. */
  current: number;
  /** Epoch to 32 bytes. */
  epochs: ReadonlyMap<number, Uint8Array>;
}

const secret = z.string().transform((text, context) => {
  const bytes = decodeBase64url(text);
  if (bytes?.length === 32) return bytes;
  context.addIssue('must be 32 bytes as base64url');
  return z.NEVER;
});
const epoch = z.number().int().min(0).max(255);
const schema = z.object({ epochs: z.array(z.object({ epoch, secret })).min(1) });

/** Parses NUNCHI_MASTER, `<epoch>:<secret>[,…]`. */
export function parseMaster(text: string): MasterSecrets {
  const epochs = text.split(',').map((part) => {
    const [number, value] = part.split(':');
    return { epoch: Number(number), secret: value };
  });
  return readEpochs({ epochs }, 'NUNCHI_MASTER');
}

/** The data folder's secrets, or null. */
export function readMaster(folder: string): MasterSecrets | null {
  const path = join(folder, MASTER_FILE);
  const text = readSecretFile(path);
  return text === null ? null : readEpochs(parseJson(text, path), path);
}

/** Creates a data folder's first master secret. */
export function createMaster(folder: string, { randomBytes }: Pick<Environment, 'randomBytes'>): MasterSecrets {
  const first = { epochs: [{ epoch: 1, secret: encodeBase64url(randomBytes(32)) }] };
  const path = join(folder, MASTER_FILE);
  return readEpochs(parseJson(createSecretFile(path, `${JSON.stringify(first, null, 2)}\n`), path), path);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StartError(`${path} is not JSON: restore it from your backup.`);
  }
}

function readEpochs(value: unknown, where: string): MasterSecrets {
  const result = schema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new StartError(
      `${where} is damaged (${issue?.path.join('.')}: ${issue?.message}): restore it from your backup.`,
    );
  }
  const epochs = new Map(result.data.epochs.map((entry) => [entry.epoch, entry.secret]));
  return { current: Math.max(...epochs.keys()), epochs };
}
