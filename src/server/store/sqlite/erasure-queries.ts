/** Erases accounts, and messages past their retention, for good. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import type { KnownMessage } from './known-messages.ts';
import { messageEraser } from './message-eraser.ts';
import { emptyLog, inTransaction } from './open-database.ts';
import { Sequence } from './sequence.ts';

type ErasureQueries = Pick<Store, 'eraseAccount' | 'eraseOlder'>;

export function erasureQueries(database: DatabaseSync): ErasureQueries {
  const erase = messageEraser(database, new Sequence(database));
  const deletesOfAccount = [
    'DELETE FROM own_views WHERE message IN (SELECT key FROM messages WHERE account = ?)',
    'DELETE FROM loads WHERE message IN (SELECT key FROM messages WHERE account = ?)',
    'DELETE FROM messages WHERE account = ?',
    'DELETE FROM account_settings WHERE account = ?',
    'DELETE FROM codes WHERE account = ?',
    'DELETE FROM devices WHERE account = ?',
    'DELETE FROM accounts WHERE id = ?',
  ].map((statement) => database.prepare(statement));
  const selectOld = database.prepare('SELECT key, account, state FROM messages WHERE sent_at < ? LIMIT ?');
  const forget = database.prepare("DELETE FROM messages WHERE key = ? AND state = 'deleted'");
  const deleteOldCodes = database.prepare('DELETE FROM codes WHERE expires_at <= ?');

  return {
    async eraseAccount(account) {
      inTransaction(database, () => {
        for (const statement of deletesOfAccount) statement.run(account);
      });
      emptyLog(database);
    },

    async eraseOlder(before, now, limit) {
      const erased = inTransaction(database, () => {
        deleteOldCodes.run(now);
        const old = selectOld.all(before, limit);
        for (const row of old) {
          const message = { key: Number(row.key), state: row.state as KnownMessage['state'] };
          erase(message);
          // No browser knew of an unregistered one, so its deletion is no change.
          if (message.state === 'early') forget.run(message.key);
        }
        const accounts = [...new Set(old.map((row) => String(row.account)))];
        return { accounts, count: old.length, more: old.length === limit };
      });
      // Even when nothing was too old: single messages are deleted at any time.
      if (!erased.more) emptyLog(database);
      return erased;
    },
  };
}
