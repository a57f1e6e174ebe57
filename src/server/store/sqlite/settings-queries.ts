/** The sealed settings of each account. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { inTransaction } from './open-database.ts';

export function settingsQueries(
  database: DatabaseSync,
): Pick<Store, 'findSettings' | 'settingsRevision' | 'replaceSettings'> {
  const find = database.prepare('SELECT revision, sealed FROM account_settings WHERE account = ?');
  const findRevision = database.prepare('SELECT revision FROM account_settings WHERE account = ?');
  const put = database.prepare('INSERT OR REPLACE INTO account_settings (account, revision, sealed) VALUES (?, ?, ?)');
  const revisionOf = (account: string) => Number(findRevision.get(account)?.revision ?? 0);

  return {
    async findSettings(account) {
      const row = find.get(account);
      return row ? { revision: Number(row.revision), sealed: String(row.sealed) } : { revision: 0, sealed: null };
    },

    async settingsRevision(account) {
      return revisionOf(account);
    },

    async replaceSettings(account, revision, sealed) {
      return inTransaction(database, () => {
        if (revisionOf(account) !== revision) return false;
        put.run(account, revision + 1, sealed);
        return true;
      });
    },
  };
}
