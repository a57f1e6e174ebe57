/** The recorder's side of the SQLite store: batches of loads, each batch one commit. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { NewLoad } from '../store.ts';
import { inTransaction } from './in-transaction.ts';
import { openDatabase } from './open-database.ts';
import { Sequence } from './sequence.ts';

const INSERT_LOAD = `
  INSERT INTO loads (account, message, at, facts)
  SELECT :account, :message, :at, :facts
  WHERE EXISTS (SELECT 1 FROM accounts WHERE id = :account)
    AND NOT EXISTS (SELECT 1 FROM messages WHERE id = :message AND account = :account AND deleted)
`;
const CHANGE_MESSAGE = `
  UPDATE messages SET change = :change
  WHERE id = :message AND account = :account
`;

export class LoadWriter {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #change: StatementSync;
  readonly #sequence: Sequence;

  /** The file must have been migrated. */
  constructor(path: string) {
    this.#database = openDatabase(path);
    try {
      this.#insert = this.#database.prepare(INSERT_LOAD);
      this.#change = this.#database.prepare(CHANGE_MESSAGE);
      this.#sequence = new Sequence(this.#database);
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
      const touched = new Map<string, NewLoad>();
      let recorded = 0;
      for (const load of loads) {
        const { account, message, at, facts } = load;
        if (this.#insert.run({ account, message, at, facts }).changes === 0) continue;
        recorded += 1;
        touched.set(account + message, load);
      }
      for (const { account, message } of touched.values()) {
        this.#change.run({ account, message, change: this.#sequence.next() });
      }
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
