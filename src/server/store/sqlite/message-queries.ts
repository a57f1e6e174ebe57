/** Messages: registering, reading, following and erasing one. */
import type { DatabaseSync } from 'node:sqlite';
import type { Store } from '../store.ts';
import { inTransaction } from './in-transaction.ts';
import { messageReader } from './message-reader.ts';
import { Sequence } from './sequence.ts';

type MessageQueries = Pick<
  Store,
  'putMessage' | 'findMessage' | 'deleteMessage' | 'countMessages' | 'hasMessages' | 'listChanges' | 'addOwnViews'
>;

export function messageQueries(database: DatabaseSync): MessageQueries {
  const sequence = new Sequence(database);
  const readMessage = messageReader(database);
  const findOwner = database.prepare('SELECT account, deleted FROM messages WHERE id = ?');
  const upsert = database.prepare(`
    INSERT INTO messages (id, account, change, sent_at, recipients, sealed, viewer)
    VALUES (:id, :account, :change, :sentAt, :recipients, :sealed, :viewer)
    ON CONFLICT (id) DO UPDATE
    SET change = excluded.change, sent_at = excluded.sent_at, recipients = excluded.recipients, sealed = excluded.sealed
    WHERE sent_at <> excluded.sent_at OR recipients <> excluded.recipients OR sealed <> excluded.sealed
  `);
  const find = database.prepare('SELECT * FROM messages WHERE id = ? AND account = ? AND NOT deleted');
  const bury = database.prepare(`
    INSERT INTO messages (id, account, change, deleted)
    VALUES (:id, :account, :change, 1)
    ON CONFLICT (id) DO UPDATE
    SET change = excluded.change, deleted = 1, sent_at = NULL, recipients = NULL, sealed = NULL, viewer = NULL
    WHERE NOT deleted
  `);
  const deleteLoads = database.prepare('DELETE FROM loads WHERE message = ? AND account = ?');
  const deleteViews = database.prepare('DELETE FROM own_views WHERE message = ? AND account = ?');
  const count = database.prepare('SELECT count(*) AS count FROM messages WHERE account = ? AND NOT deleted');
  const findAny = database.prepare('SELECT 1 FROM messages WHERE NOT deleted LIMIT 1');
  // Who asks from the beginning has nothing that a deletion could take away.
  const selectChanges = database.prepare(`
    SELECT * FROM messages
    WHERE account = :account AND change > :after AND (:after > 0 OR NOT deleted)
    ORDER BY change
    LIMIT :limit
  `);
  const insertView = database.prepare(`
    INSERT INTO own_views (account, message, at)
    SELECT :account, :id, :at
    WHERE NOT EXISTS (SELECT 1 FROM messages WHERE id = :id AND (account <> :account OR deleted))
    ON CONFLICT DO NOTHING
  `);
  const touch = database.prepare('UPDATE messages SET change = :change WHERE id = :id AND account = :account');

  return {
    async putMessage(account, id, message, viewer) {
      return inTransaction(database, () => {
        const owner = findOwner.get(id);
        if (owner && (owner.account !== account || owner.deleted)) return 'gone';
        const { sentAt, sealed } = message;
        const recipients = JSON.stringify(message.recipients);
        const change = sequence.next();
        const { changes } = upsert.run({ id, account, change, sentAt, recipients, sealed, viewer });
        return changes > 0 ? 'changed' : 'unchanged';
      });
    },

    async findMessage(account, id) {
      const row = find.get(id, account);
      return row ? readMessage(row) : null;
    },

    async deleteMessage(account, id) {
      return inTransaction(database, () => {
        const owner = findOwner.get(id);
        if (owner && owner.account !== account) return false;
        bury.run({ id, account, change: sequence.next() });
        deleteLoads.run(id, account);
        deleteViews.run(id, account);
        return true;
      });
    },

    async countMessages(account) {
      return Number(count.get(account)?.count);
    },

    async hasMessages() {
      return findAny.get() !== undefined;
    },

    async listChanges(account, after, limit) {
      // A cursor from ahead of the sequence comes of a store put back from a backup: start over.
      const from = after > sequence.last() ? 0 : after;
      const rows = selectChanges.all({ account, after: from, limit: limit + 1 });
      const page = rows.slice(0, limit);
      return {
        cursor: Number(page.at(-1)?.change ?? from),
        more: rows.length > limit,
        messages: page.filter((row) => !row.deleted).map(readMessage),
        deleted: page.filter((row) => row.deleted).map((row) => String(row.id)),
      };
    },

    async addOwnViews(account, views) {
      return inTransaction(database, () => {
        const added = views.filter(({ id, at }) => insertView.run({ account, id, at }).changes > 0);
        for (const id of new Set(added.map((view) => view.id))) touch.run({ id, account, change: sequence.next() });
        return added.length > 0;
      });
    },
  };
}
