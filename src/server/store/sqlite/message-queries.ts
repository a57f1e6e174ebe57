/** Registers, reads, lists and erases messages. */
import type { DatabaseSync } from 'node:sqlite';
import type { Changes, Store } from '../store.ts';
import { knownMessages } from './known-messages.ts';
import { messageEraser } from './message-eraser.ts';
import { messageReader } from './message-reader.ts';
import { inTransaction } from './open-database.ts';
import { Sequence } from './sequence.ts';

/** Loads that end a page of changes: reading and judging them takes about 10 ms. */
const PAGE_LOADS = 2_000;

type MessageQueries = Pick<
  Store,
  'putMessage' | 'findMessage' | 'deleteMessage' | 'countMessages' | 'hasMessages' | 'listChanges' | 'addOwnViews'
>;

export function messageQueries(database: DatabaseSync): MessageQueries {
  const sequence = new Sequence(database);
  const messages = knownMessages(database);
  const readMessage = messageReader(database);
  const erase = messageEraser(database, sequence);
  const findOtherAccount = database.prepare(
    "SELECT 1 FROM messages WHERE id = ? AND account <> ? AND state = 'registered'",
  );
  const isSame = database.prepare(
    'SELECT 1 FROM messages WHERE key = ? AND recipients = ? AND sealed = ? AND sent_at = coalesce(?, sent_at)',
  );
  const register = database.prepare(`
    UPDATE messages
    SET viewer = CASE state WHEN 'early' THEN :viewer ELSE viewer END,
        sent_at = CASE WHEN state = 'early' OR :moves THEN :sentAt ELSE sent_at END,
        state = 'registered', change = :change, recipients = :recipients, sealed = :sealed
    WHERE key = :key
  `);
  const find = database.prepare("SELECT * FROM messages WHERE id = ? AND account = ? AND state = 'registered'");
  const count = database.prepare(
    "SELECT count(*) AS count FROM messages WHERE account = ? AND change IS NOT NULL AND state = 'registered'",
  );
  const findAny = database.prepare("SELECT 1 FROM messages WHERE state = 'registered' LIMIT 1");
  // From 0 there is nothing to delete.
  const selectChanges = database.prepare(`
    SELECT * FROM messages
    WHERE account = :account AND change > :after AND (:after > 0 OR state = 'registered')
    ORDER BY change
    LIMIT :limit
  `);
  const insertView = database.prepare('INSERT INTO own_views (message, at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const touch = database.prepare("UPDATE messages SET change = ? WHERE key = ? AND state = 'registered'");

  /**
   * Whether the id is only another account's. An account's own row counts first (a load proved its token), and a
   * deletion claims nothing: otherwise anyone with the pixel could block its registration.
   */
  function isOtherAccounts(id: string, account: string): boolean {
    return !messages.find(id, account) && findOtherAccount.get(id, account) !== undefined;
  }

  return {
    async putMessage(account, id, { sentAt, sealed, recipients }, viewer, { keepsSentAt = false } = {}) {
      return inTransaction(database, () => {
        if (isOtherAccounts(id, account)) return 'gone';
        const message = messages.findOrAdd(id, account, sentAt);
        if (!message || message.state === 'deleted') return 'gone';
        const { key, state } = message;
        const said = JSON.stringify(recipients);
        const same = state === 'registered' && isSame.get(key, said, sealed, keepsSentAt ? null : sentAt);
        if (same) return 'unchanged';
        const moves = Number(!keepsSentAt);
        register.run({ key, change: sequence.next(), sentAt, moves, recipients: said, sealed, viewer });
        return 'changed';
      });
    },

    async findMessage(account, id) {
      const row = find.get(id, account);
      return row ? readMessage(row) : null;
    },

    async deleteMessage(account, id, now) {
      return inTransaction(database, () => {
        if (isOtherAccounts(id, account)) return false;
        const message = messages.findOrAdd(id, account, now);
        if (message) erase(message);
        return message !== null;
      });
    },

    async countMessages(account) {
      return Number(count.get(account)?.count);
    },

    async hasMessages() {
      return findAny.get() !== undefined;
    },

    async listChanges(account, after, limit) {
      // A cursor ahead of the sequence: the store was restored from a backup.
      const from = after > sequence.last() ? 0 : after;
      const page: Changes = { cursor: from, more: false, messages: [], deleted: [] };
      let loads = 0;
      for (const [listed, row] of selectChanges.all({ account, after: from, limit: limit + 1 }).entries()) {
        page.more = listed === limit || loads >= PAGE_LOADS;
        if (page.more) break;
        page.cursor = Number(row.change);
        if (row.state === 'deleted') {
          page.deleted.push(String(row.id));
        } else {
          const message = readMessage(row);
          page.messages.push(message);
          loads += message.loads.length;
        }
      }
      return page;
    },

    async addOwnViews(account, views) {
      return inTransaction(database, () => {
        const seen = new Set<number>();
        for (const { id, at } of views) {
          const message = isOtherAccounts(id, account) ? null : messages.findOrAdd(id, account, at);
          if (!message || message.state === 'deleted') continue;
          if (insertView.run(message.key, at).changes > 0) seen.add(message.key);
        }
        for (const key of seen) touch.run(sequence.next(), key);
        return seen.size > 0;
      });
    },
  };
}
