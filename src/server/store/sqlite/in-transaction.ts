import type { DatabaseSync } from 'node:sqlite';

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
