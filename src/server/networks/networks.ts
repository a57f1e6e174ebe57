/** The known networks: shipped ranges, and the lists in the data folder. */
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Address } from './client-address.ts';
import { findOwner } from './interval-table.ts';
import { reasonOf } from './list-error.ts';
import { listPath } from './list-file.ts';
import { type NetworkOwner, NO_OWNER, OWNERS } from './owners.ts';
import { type ListName, PUBLISHED_LISTS } from './published-lists.ts';
import { type KnownNetworks, shippedNetworks } from './read-networks.ts';

export class Networks {
  readonly #dataFolder: string | null;
  readonly #read: (dataFolder: string) => Promise<KnownNetworks>;
  #known: KnownNetworks = shippedNetworks();
  /** Fingerprint of the lists' files at the last refresh. */
  #seen = '';

  /** Knows only shipped ranges until `refresh` reads the folder's lists; without a folder, always. */
  constructor(dataFolder: string | null, read = readInWorker) {
    this.#dataFolder = dataFolder;
    this.#read = read;
  }

  find(address: Address): NetworkOwner {
    const owner = findOwner(this.#known.intervals, address);
    return owner === null ? NO_OWNER : OWNERS[owner];
  }

  /** When each list in use was fetched, ms. */
  get fetched(): ReadonlyMap<ListName, number> {
    return this.#known.fetched;
  }

  /**
   * Reads the folder's lists anew where one has changed since the last time, and swaps all in at once. Where one that is in use
   * can't be read any more, all stay as they are.
   * @returns whether they were swapped, and why a list could not be read: said once, not at each look
   */
  async refresh(): Promise<{ swapped: boolean; problems: string[] }> {
    const nothing = { swapped: false, problems: [] };
    if (this.#dataFolder === null) return nothing;
    const states = await Promise.all(
      PUBLISHED_LISTS.map(({ name }) => stateOf(listPath(this.#dataFolder ?? '', name))),
    );
    const seen = states.join(';').replace(/^;+$/, '');
    if (seen === this.#seen) return nothing;
    const known = await this.#read(this.#dataFolder);
    // Only now: a failed refresh is repeated.
    this.#seen = seen;
    const swapped = [...known.unread.keys()].every((name) => !this.fetched.has(name));
    if (swapped) this.#known = known;
    return { swapped, problems: [...known.unread.values()] };
  }
}

/** Fingerprint of a file; empty where there is none. */
async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? '' : reasonOf(error);
  }
}

function readInWorker(dataFolder: string): Promise<KnownNetworks> {
  const worker = new Worker(new URL('./networks-worker.ts', import.meta.url), { workerData: dataFolder });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    // After a message it no longer matters.
    worker.once('exit', () => reject(new Error('the thread that reads the lists of networks ended early')));
  });
}
