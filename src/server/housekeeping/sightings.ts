/** When devices were last seen, gathered in memory: a write would cost more than the poll. */
import type { Store } from '../store/store.ts';

export class Sightings {
  readonly #store: Pick<Store, 'noteSeen'>;
  #seen = new Map<string, number>();

  constructor(store: Pick<Store, 'noteSeen'>) {
    this.#store = store;
  }

  note(device: string, at: number): void {
    this.#seen.set(device, at);
  }

  /** Writes what was gathered; keeps it for the next time where that fails. */
  async flush(): Promise<void> {
    if (this.#seen.size === 0) return;
    const seen = this.#seen;
    this.#seen = new Map();
    try {
      await this.#store.noteSeen(seen);
    } catch (error) {
      this.#seen = new Map([...seen, ...this.#seen]);
      throw error;
    }
  }
}
