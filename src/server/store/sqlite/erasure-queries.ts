/** Erasing for good: an account, or what is older than it may be. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { inTransaction } from './in-transaction.ts';
import { Sequence } from './sequence.ts';

type ErasureQueries = Pick<Store, 'eraseAccount' | 'eraseOlder'>;

const TABLES_OF_ACCOUNT = ['own_views', 'loads', 'messages', 'codes', 'devices'];

export function erasureQueries(database: DatabaseSync): ErasureQueries {
  const sequence = new Sequence(database);
  const deletes = TABLES_OF_ACCOUNT.map((table) => database.prepare(`DELETE FROM ${table} WHERE account = ?`));
  const deleteAccount = database.prepare('DELETE FROM accounts WHERE id = ?');
  const selectOld = database.prepare('SELECT id, account FROM messages WHERE NOT deleted AND sent_at < ? LIMIT ?');
  const bury = database.prepare(`
    UPDATE messages
    SET change = ?, deleted = 1, sent_at = NULL, recipients = NULL, sealed = NULL, viewer = NULL
    WHERE id = ?
  `);
  const deleteLoads = database.prepare('DELETE FROM loads WHERE message = ? AND account = ?');
  const deleteViews = database.prepare('DELETE FROM own_views WHERE message = ? AND account = ?');
  // Of messages never registered, or with a clock gone wrong.
  const deleteOldLoads = database.prepare(
    'DELETE FROM loads WHERE rowid IN (SELECT rowid FROM loads WHERE at < ? LIMIT ?)',
  );
  const deleteOldViews = database.prepare('DELETE FROM own_views WHERE at < ?');
  const deleteOldCodes = database.prepare('DELETE FROM codes WHERE expires_at <= ?');

  return {
    async eraseAccount(account) {
      inTransaction(database, () => {
        for (const statement of deletes) statement.run(account);
        deleteAccount.run(account);
      });
      forgetLog();
    },

    async eraseOlder(before, now, limit) {
      const erased = inTransaction(database, () => {
        const old = selectOld.all(before, limit).map((row) => ({ id: String(row.id), account: String(row.account) }));
        for (const { id, account } of old) {
          bury.run(sequence.next(), id);
          deleteLoads.run(id, account);
          deleteViews.run(id, account);
        }
        const { changes: strayLoads } = deleteOldLoads.run(before, limit);
        deleteOldViews.run(before);
        deleteOldCodes.run(now);
        const accounts = [...new Set(old.map((message) => message.account))];
        return { accounts, count: old.length + Number(strayLoads), more: old.length === limit || strayLoads === limit };
      });
      if (erased.count > 0 && !erased.more) forgetLog();
      return erased;
    },
  };

  /** The write-ahead log holds copies of what was erased until it is written back. */
  function forgetLog(): void {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}
