/** The networks that are known: the shipped ranges, and the lists in the data folder. */
import { stat } from 'node:fs/promises';
import type { Address } from '../client-address.ts';
import type { OwnedRange } from './address-range.ts';
import { buildIntervalTable, type IntervalTable } from './interval-table.ts';
import { reasonOf } from './list-error.ts';
import { listPath, readListFile } from './list-file.ts';
import { type NetworkOwner, NO_OWNER, OWNERS } from './owners.ts';
import { type ListName, PUBLISHED_LISTS } from './published-lists.ts';
import { shippedRanges } from './shipped-table.ts';

export class Networks {
  readonly #dataFolder: string | null;
  /** What was last seen of each file, which tells one state of it from another. */
  readonly #seen = new Map<ListName, string>();
  readonly #lists = new Map<ListName, { fetchedAt: number; ranges: OwnedRange[] }>();
  #table: IntervalTable = buildIntervalTable(shippedRanges(this.#lists));

  /** Knows the shipped ranges only, until `refresh` has read the folder's lists; without a folder for good. */
  constructor(dataFolder: string | null) {
    this.#dataFolder = dataFolder;
  }

  find(address: Address): NetworkOwner {
    const owner = this.#table.find(address);
    return owner === null ? NO_OWNER : OWNERS[owner];
  }

  /** The lists in use, by when they were fetched, ms. */
  get fetched(): ReadonlyMap<ListName, number> {
    return new Map([...this.#lists].map(([name, { fetchedAt }]) => [name, fetchedAt]));
  }

  /**
   * Reads what has changed in the folder since the last time, and swaps it in.
   * @returns which lists changed, and why others could not be read: those stay as they were
   */
  async refresh(): Promise<{ changed: ListName[]; problems: string[] }> {
    const changed: ListName[] = [];
    const problems: string[] = [];
    for (const { name } of PUBLISHED_LISTS) {
      try {
        if (await this.#reread(name)) changed.push(name);
      } catch (error) {
        problems.push(reasonOf(error));
      }
    }
    if (changed.length > 0) {
      const ranges = [...this.#lists.values()].flatMap((list) => list.ranges);
      this.#table = buildIntervalTable([...shippedRanges(this.#lists), ...ranges]);
    }
    return { changed, problems };
  }

  /** Whether there was anything new. What is wrong with a file is thrown once, not at each look. */
  async #reread(name: ListName): Promise<boolean> {
    if (this.#dataFolder === null) return false;
    const path = listPath(this.#dataFolder, name);
    const state = await stateOf(path);
    if (state === this.#seen.get(name)) return false;
    this.#seen.set(name, state);
    const list = await readListFile(path);
    if (!list) return this.#lists.delete(name);
    this.#lists.set(name, list);
    return true;
  }
}

/** What tells one state of a file from another. */
async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    // None, or none to be had: reading it will say which.
    return reasonOf(error);
  }
}
