/** Writes the recorder's batches, each in one commit. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LOADS_LIMIT } from '../../../protocol/limits.ts';
import type { PlaceDetail } from '../../../protocol/load.ts';
import type { NewLoad } from '../store.ts';
import { coarsenFacts } from './coarsen-facts.ts';
import { type KnownMessage, type KnownMessages, knownMessages } from './known-messages.ts';
import { inTransaction, openDatabase } from './open-database.ts';
import { Sequence } from './sequence.ts';

/** One query, since each costs a load a microsecond. */
const FIND = `
  SELECT
    key,
    state,
    (SELECT place_detail FROM accounts WHERE accounts.id = messages.account) AS placeDetail,
    (SELECT count(*) FROM (SELECT 1 FROM loads WHERE message = messages.key LIMIT ${LOADS_LIMIT})) AS loads
  FROM messages
  WHERE id = ? AND account = ?
`;

interface LoadedMessage extends KnownMessage {
  placeDetail: PlaceDetail;
  /** Count, up to LOADS_LIMIT. */
  loads: number;
}

export class LoadWriter {
  readonly #database: DatabaseSync;
  readonly #messages: KnownMessages;
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #change: StatementSync;
  readonly #sequence: Sequence;

  /** `path`: of a migrated store. */
  constructor(path: string) {
    this.#database = openDatabase(path);
    try {
      this.#messages = knownMessages(this.#database);
      this.#insert = this.#database.prepare('INSERT INTO loads (message, facts) VALUES (?, ?)');
      this.#find = this.#database.prepare(FIND);
      this.#change = this.#database.prepare('UPDATE messages SET change = ? WHERE key = ?');
      this.#sequence = new Sequence(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /**
   * Commits the loads and returns how many are kept: none of erased accounts or deleted messages, and at most
   * LOADS_LIMIT per message. Durable when it returns; when it throws, none is stored.
   */
  write(loads: readonly NewLoad[]): number {
    return inTransaction(this.#database, () => {
      const changed: number[] = [];
      let recorded = 0;
      for (const group of Map.groupBy(loads, ({ account, message }) => account + message).values()) {
        const message = this.#findMessage(group[0] as NewLoad);
        if (!message || message.state === 'deleted') continue;
        const kept = group.slice(0, LOADS_LIMIT - message.loads);
        for (const { facts } of kept) this.#insert.run(message.key, coarsenFacts(facts, message.placeDetail));
        recorded += kept.length;
        if (kept.length > 0 && message.state === 'registered') changed.push(message.key);
      }
      const change = changed.length > 0 ? this.#sequence.take(changed.length) : 0;
      for (const [n, key] of changed.entries()) this.#change.run(change + n, key);
      return recorded;
    });
  }

  /** Finds or adds a load's message; null where its account is erased. */
  #findMessage({ account, message, at }: NewLoad): LoadedMessage | null {
    const find = () => this.#find.get(message, account) as LoadedMessage | undefined;
    return find() ?? (this.#messages.findOrAdd(message, account, at) && find()) ?? null;
  }

  /** Commits a dummy change, to test for writability. */
  probe(): void {
    inTransaction(this.#database, () => this.#sequence.next());
  }

  close(): void {
    this.#database.close();
  }
}
