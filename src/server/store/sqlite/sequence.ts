import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The store's count of changes. Used inside a write transaction, so numbers are seen by readers in order. */
export class Sequence {
  readonly #next: StatementSync;
  readonly #last: StatementSync;

  constructor(database: DatabaseSync) {
    this.#next = database.prepare('UPDATE sequence SET last = last + 1 RETURNING last');
    this.#last = database.prepare('SELECT last FROM sequence');
  }

  next(): number {
    return Number(this.#next.get()?.last);
  }

  last(): number {
    return Number(this.#last.get()?.last);
  }
}
