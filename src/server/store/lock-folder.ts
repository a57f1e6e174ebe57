import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { checkFolder } from './data-folder.ts';

/** An empty file; SQLite's lock ends with the process. */
const LOCK_FILE = 'serving.lock';
const SQLITE_BUSY = 5;

/**
 * Locks the data folder for this backend and returns the unlock; a StartError where another serves it, whose loads
 * would not wake polls here. Other commands work beside it.
 */
export function lockFolder(settings: Pick<Settings, 'dataFolder'>): () => void {
  checkFolder(settings);
  const lock = new DatabaseSync(join(settings.dataFolder, LOCK_FILE));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY)) throw error;
    throw new StartError(
      `NUNCHI_DATA: another nunchi serves ${settings.dataFolder}: stop that one, or name another folder.`,
    );
  }
  return () => lock.close();
}
