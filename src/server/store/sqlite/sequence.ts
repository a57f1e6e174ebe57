import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The store's change counter. Inside a write transaction, so readers see numbers in order. */
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

  /** Takes consecutive numbers and returns the first. */
  take(count: number): number {
    return Number(this.#take.get(count)?.last) - count + 1;
  }

  last(): number {
    return Number(this.#last.get()?.last);
  }
}
