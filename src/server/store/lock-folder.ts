import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { checkFolder } from './data-folder.ts';

/** An empty file; what counts is SQLite's lock on it, which ends with its process, whatever ends that. */
const LOCK_FILE = 'serving.lock';
const SQLITE_BUSY = 5;

/**
 * Takes the data folder for this backend alone, and gives the way to leave it; a StartError where another serves it: the polls
 * of one would not hear of loads that the other records. The command line's other commands work beside it.
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
