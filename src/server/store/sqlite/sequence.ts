import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The store's count of changes. Used inside a write transaction, so numbers are seen by readers in order. */
export class Sequence {
  readonly #take: StatementSync;
  readonly #last: StatementSync;

  constructor(database: DatabaseSync) {
    this.#take = database.prepare('UPDATE sequence SET last = last + ? RETURNING last');
    this.#last = database.prepare('SELECT last FROM sequence');
  }

  next(): number {
    return this.take(1);
  }

  /** The first of so many new numbers in a row. */
  take(count: number): number {
    return Number(this.#take.get(count)?.last) - count + 1;
  }

  last(): number {
    return Number(this.#last.get()?.last);
  }
}
