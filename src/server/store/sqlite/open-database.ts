import { DatabaseSync } from 'node:sqlite';

export const STORE_FILE = 'nunchi.sqlite';

/** How long a write waits for another connection's, ms: commits take well under one, so this is only for a foreign lock. */
const LOCK_WAIT = 2_000;

/** Pages that the write-ahead log gathers before they are written back, 16 MiB: a page changed often is written back once. */
const LOG_PAGES = 4_000;

/**
 * A connection to a store's file. What it commits survives power loss (WAL with synchronous=FULL), and what it deletes
 * is overwritten.
 */
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

/** Writes the write-ahead log back and empties it: it holds copies of what was just erased. */
export function emptyLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Runs `work` in one transaction that takes the write lock at once; what it throws undoes all of it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    // SQLite has rolled back by itself after some failures (a full disk, an I/O error).
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
