/** The store in one SQLite file. Its statements are short and rare, so they run on the calling thread. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { accountQueries } from './account-queries.ts';
import { erasureQueries } from './erasure-queries.ts';
import { messageQueries } from './message-queries.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { placeDetailQueries } from './place-detail.ts';
import { settingsQueries } from './settings-queries.ts';

/** Opens, creates or migrates the file; throws where it can't be used. */
export function openSqliteStore(path: string): Store {
  const database = openDatabase(path);
  try {
    migrate(database);
    return {
      ...accountQueries(database),
      ...messageQueries(database),
      ...erasureQueries(database),
      ...placeDetailQueries(database),
      ...settingsQueries(database),
      ...wholeStoreQueries(database),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

function wholeStoreQueries(database: DatabaseSync): Pick<Store, 'publicUrl' | 'setPublicUrl' | 'findDamage' | 'close'> {
  const selectNote = database.prepare("SELECT value FROM notes WHERE name = 'public-url'");
  const setNote = database.prepare("INSERT OR REPLACE INTO notes (name, value) VALUES ('public-url', ?)");

  return {
    async publicUrl() {
      const row = selectNote.get();
      return row ? String(row.value) : null;
    },

    async setPublicUrl(url) {
      if (selectNote.get()?.value !== url) setNote.run(url);
    },

    async findDamage() {
      const rows = database.prepare('PRAGMA integrity_check(10)').all();
      return rows.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok');
    },

    async close() {
      database.close();
    },
  };
}
