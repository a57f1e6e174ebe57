/** The data folder: store and secrets, apart. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { createMaster, MASTER_FILE, type MasterSecrets, parseMaster, readMaster } from '../secrets/master-secrets.ts';
import type { Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { STORE_FILE } from './sqlite/open-database.ts';
import { openSqliteStore } from './sqlite/sqlite-store.ts';
import type { Store } from './store.ts';

type Place = Pick<Settings, 'dataFolder'>;

export function storePath({ dataFolder }: Place): string {
  return join(dataFolder, STORE_FILE);
}

/** Opens the store, creating folder and file; throws a StartError with the reason. */
export function openStore(settings: Place): Store {
  checkFolder(settings);
  try {
    return openSqliteStore(storePath(settings));
  } catch (error) {
    if (error instanceof StartError) throw error;
    const path = storePath(settings);
    throw new StartError(
      `The store ${path} can't be opened (${reasonOf(error)}): mend it, or restore it from your backup.`,
    );
  }
}

/** Creates the folder for its owner alone and checks that it is writable. */
export function checkFolder({ dataFolder }: Place): void {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartError(
      `NUNCHI_DATA: the folder ${dataFolder} can't be written (${reasonOf(error)}); make it writable or name another.`,
    );
  }
}

/** Reads the master secrets, created on the first start only: new ones in an old store would kill all pixels sent. */
export async function loadMaster(
  settings: Pick<Settings, 'dataFolder' | 'master'>,
  store: Store,
  environment: Pick<Environment, 'randomBytes'>,
): Promise<MasterSecrets> {
  const found = settings.master === null ? readMaster(settings.dataFolder) : parseMaster(settings.master);
  if (found) return found;
  if ((await store.countDevices()) > 0 || (await store.hasMessages())) {
    const path = join(settings.dataFolder, MASTER_FILE);
    throw new StartError(`${path} is missing, and all pixels already sent need it: restore it from your backup.`);
  }
  return createMaster(settings.dataFolder, environment);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('E') &&
    !error.code.startsWith('ERR')
    ? error.code
    : error.message;
}
