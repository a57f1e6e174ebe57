/** The recorder's side of the SQLite store: batches of loads, each batch one commit. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
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
  readonly #change: StatementSync;
  readonly #sequence: Sequence;
  readonly #placeDetail: (account: string) => PlaceDetail;

  /** The file must have been migrated. */
  constructor(path: string) {
    this.#database = openDatabase(path);
    try {
      this.#messages = knownMessages(this.#database);
      this.#insert = this.#database.prepare('INSERT INTO loads (message, facts) VALUES (?, ?)');
      this.#change = this.#database.prepare('UPDATE messages SET change = ? WHERE key = ?');
      this.#sequence = new Sequence(this.#database);
      this.#placeDetail = placeDetailReader(this.#database);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  /**
   * Commits the loads and gives how many were recorded (not those of erased accounts and deleted messages). When it
   * returns they are on the disk; when it throws none is.
   */
  write(loads: readonly NewLoad[]): number {
    return inTransaction(this.#database, () => {
      const changed = new Set<number>();
      let recorded = 0;
      for (const load of loads) {
        const message = this.#messages.findOrAdd(load.message, load.account, load.at);
        if (!message || message.state === 'deleted') continue;
        this.#insert.run(message.key, coarsenFacts(load.facts, this.#placeDetail(load.account)));
        recorded += 1;
        if (message.state === 'registered') changed.add(message.key);
      }
      for (const key of changed) this.#change.run(this.#sequence.next(), key);
      return recorded;
    });
  }

  /** Commits nothing of interest; throws where the store can't be written. */
  probe(): void {
    inTransaction(this.#database, () => this.#sequence.next());
  }

  close(): void {
    this.#database.close();
  }
}
