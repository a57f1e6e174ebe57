import { type PackedIntervals, packIntervals } from './interval-table.ts';
import { reasonOf } from './list-error.ts';
import { listPath, readListFile, type StoredList } from './list-file.ts';
import { type ListName, PUBLISHED_LISTS } from './published-lists.ts';
import { shippedRanges } from './shipped-table.ts';

export interface KnownNetworks {
  intervals: PackedIntervals;
  /** When each list was fetched, ms. */
  fetched: ReadonlyMap<ListName, number>;
  /** Unreadable lists, with the reason. */
  unread: ReadonlyMap<ListName, string>;
}

/** What is shipped, without lists. */
export function shippedNetworks(): KnownNetworks {
  return { intervals: packIntervals(shippedRanges(new Set())), fetched: new Map(), unread: new Map() };
}

/** Shipped ranges and a folder's lists: 0.1 s. */
export async function readNetworks(dataFolder: string): Promise<KnownNetworks> {
  const lists = new Map<ListName, StoredList>();
  const unread = new Map<ListName, string>();
  for (const { name } of PUBLISHED_LISTS) {
    try {
      const list = await readListFile(listPath(dataFolder, name));
      if (list) lists.set(name, list);
    } catch (error) {
      unread.set(name, reasonOf(error));
    }
  }
  const ranges = [...lists.values()].flatMap((list) => list.ranges);
  return {
    intervals: packIntervals([...shippedRanges(lists), ...ranges]),
    fetched: new Map([...lists].map(([name, { fetchedAt }]) => [name, fetchedAt])),
    unread,
  };
}
