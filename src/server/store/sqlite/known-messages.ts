/** Finds a message's row for a load, a view or a deletion, or adds it. */
import type { DatabaseSync } from 'node:sqlite';

export interface KnownMessage {
  key: number;
  state: 'early' | 'registered' | 'deleted';
}

export interface KnownMessages {
  find(id: string, account: string): KnownMessage | null;
  /** Null for an erased account. Needs a write transaction. */
  findOrAdd(id: string, account: string, now: number): KnownMessage | null;
}

export function knownMessages(database: DatabaseSync): KnownMessages {
  const select = database.prepare('SELECT key, state FROM messages WHERE id = ? AND account = ?');
  const insert = database.prepare(`
    INSERT INTO messages (id, account, state, sent_at)
    SELECT :id, :account, 'early', :now
    WHERE EXISTS (SELECT 1 FROM accounts WHERE id = :account)
  `);

  function find(id: string, account: string): KnownMessage | null {
    const row = select.get(id, account);
    return row ? { key: Number(row.key), state: row.state as KnownMessage['state'] } : null;
  }

  return {
    find,
    findOrAdd(id, account, now) {
      const found = find(id, account);
      if (found) return found;
      const { changes, lastInsertRowid } = insert.run({ id, account, now });
      return changes === 0 ? null : { key: Number(lastInsertRowid), state: 'early' };
    },
  };
}
