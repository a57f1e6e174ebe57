import type { DatabaseSync } from 'node:sqlite';

/** Writes the write-ahead log back and empties it: it holds copies of what was just erased. */
export function emptyLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
