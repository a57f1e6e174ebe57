import { DatabaseSync } from 'node:sqlite';

export const STORE_FILE = 'nunchi.sqlite';

/** Longest wait for another connection's write, ms. */
const LOCK_WAIT = 2_000;

/** Pages in the write-ahead log before a checkpoint, 16 MiB: often-changed pages are written once. */
const LOG_PAGES = 4_000;

/** Opens a store's file. Commits survive power loss (WAL, synchronous=FULL), and deleted data is overwritten. */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: LOCK_WAIT, enableForeignKeyConstraints: true });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    database.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** Checkpoints and truncates the write-ahead log, which holds copies of erased data. */
export function emptyLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Runs `work` in one transaction that takes the write lock at once; an error rolls it back. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite rolls back by itself after a full disk or an I/O error.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
