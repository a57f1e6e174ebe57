import type { Verdict } from '../protocol/load.ts';
import type { Facts } from './facts.ts';
import { VIEWER_EPOCH } from './windows.ts';

/** Epoch of a time (ms). Viewers of two epochs can't be compared. */
export function viewerEpoch(at: number): number {
  return Math.floor(at / VIEWER_EPOCH);
}

/**
 * The viewer of a load; null where readers can't be told apart: a proxy hides them, and a relay gives one reader
 * many addresses.
 */
export function viewerOf({ via, network, viewer }: Facts): string | null {
  return via === 'direct' && network !== 'relay' ? viewer : null;
}

/**
 * Numbers the viewers who have read, from 1 by their first read.
 * Loads without a viewer (proxy, relay, Do Not Track) may be anyone's and get none.
 * @param loads oldest first
 */
export function numberViewers(loads: readonly { facts: Facts; verdict: Verdict }[]): ReadonlyMap<string, number> {
  const ordinals = new Map<string, number>();
  for (const { facts, verdict } of loads) {
    const viewer = viewerOf(facts);
    if (verdict === 'read' && viewer !== null && !ordinals.has(viewer)) ordinals.set(viewer, ordinals.size + 1);
  }
  return ordinals;
}

/**
 * The fewest people who explain the reads: the most viewers of one epoch, or 1 where reads have no viewer. A reader gets
 * another name in the next epoch.
 */
export function countViewers(loads: readonly { facts: Facts; verdict: Verdict }[]): number {
  const reads = loads.filter(({ verdict }) => verdict === 'read');
  const epochs = Map.groupBy(reads, ({ facts }) => viewerEpoch(facts.at));
  const distinct = [...epochs.values()].map((some) => numberViewers(some).size);
  return Math.max(0, ...distinct, Math.min(reads.length, 1));
}
