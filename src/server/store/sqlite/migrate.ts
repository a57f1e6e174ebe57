/** Migrates a SQLite file to this version's tables. */
import { readdirSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StartError } from '../../start-error.ts';
import { inTransaction } from './open-database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Runs pending migrations by date, all or nothing; a StartError for a newer version's store. */
export function migrate(database: DatabaseSync): void {
  const known = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  inTransaction(database, () => {
    database.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
    const done = new Set(
      database
        .prepare('SELECT name FROM migrations')
        .all()
        .map((row) => String(row.name)),
    );
    const newer = [...done].find((name) => !known.includes(name));
    if (newer) throw new StartError(`The store was written by a newer version (${newer}): update Nunchi.`);
    for (const name of known.filter((name) => !done.has(name))) {
      database.exec(readFileSync(new URL(name, FOLDER), 'utf8'));
      database.prepare('INSERT INTO migrations VALUES (?)').run(name);
    }
  });
}
