/** The recorder's side of the SQLite store: batches of loads, each batch one commit. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LOADS_LIMIT } from '../../../protocol/limits.ts';
import type { PlaceDetail } from '../../../protocol/load.ts';
import type { NewLoad } from '../store.ts';
import { coarsenFacts } from './coarsen-facts.ts';
import { inTransaction } from './in-transaction.ts';
import { type KnownMessages, knownMessages } from './known-messages.ts';
import { openDatabase } from './open-database.ts';
import { placeDetailReader } from './place-detail.ts';
import { Sequence } from './sequence.ts';

export class LoadWriter {
  readonly #database: DatabaseSync;
  readonly #messages: KnownMessages;
  readonly #insert: StatementSync;
  readonly #count: StatementSync;
  readonly #change: StatementSync;
  readonly #sequence: Sequence;
  readonly #placeDetail: (account: string) => PlaceDetail;

  /** The file must have been migrated. */
  constructor(path: string) {
    this.#database = openDatabase(path);
    try {
      this.#messages = knownMessages(this.#database);
      this.#insert = this.#database.prepare('INSERT INTO loads (message, facts) VALUES (?, ?)');
      this.#count = this.#database.prepare(
        'SELECT count(*) AS count FROM (SELECT 1 FROM loads WHERE message = ? LIMIT ?)',
      );
      this.#change = this.#database.prepare('UPDATE messages SET change = ? WHERE key = ?');
      this.#sequence = new Sequence(this.#database);
      this.#placeDetail = placeDetailReader(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /**
   * Commits the loads and gives how many were recorded: not those of erased accounts, of deleted messages, and beyond
   * LOADS_LIMIT of one message. When it returns they are on the disk; when it throws none is.
   */
  write(loads: readonly NewLoad[]): number {
    return inTransaction(this.#database, () => {
      const changed: number[] = [];
      let recorded = 0;
      for (const group of Map.groupBy(loads, ({ account, message }) => account + message).values()) {
        const { account, message: id, at } = group[0] as NewLoad;
        const message = this.#messages.findOrAdd(id, account, at);
        if (!message || message.state === 'deleted') continue;
        const kept = group.slice(0, LOADS_LIMIT - this.#countLoads(message.key));
        const detail = this.#placeDetail(account);
        for (const { facts } of kept) this.#insert.run(message.key, coarsenFacts(facts, detail));
        recorded += kept.length;
        if (kept.length > 0 && message.state === 'registered') changed.push(message.key);
      }
      const change = changed.length > 0 ? this.#sequence.take(changed.length) : 0;
      for (const [n, key] of changed.entries()) this.#change.run(change + n, key);
      return recorded;
    });
  }

  /** As far as LOADS_LIMIT. */
  #countLoads(message: number): number {
    return Number(this.#count.get(message, LOADS_LIMIT)?.count);
  }

  /** Commits nothing of interest; throws where the store can't be written. */
  probe(): void {
    inTransaction(this.#database, () => this.#sequence.next());
  }

  close(): void {
    this.#database.close();
  }
}
