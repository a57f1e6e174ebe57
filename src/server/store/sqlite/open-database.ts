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
