import type { Verdict } from '../protocol/load.ts';
import type { Facts } from './facts.ts';
import { VIEWER_EPOCH } from './windows.ts';

/** Which secret names the viewers of a time (ms): names of two epochs can't be compared. */
export function viewerEpoch(at: number): number {
  return Math.floor(at / VIEWER_EPOCH);
}

/**
 * Who made a load, where that can be told from others; null where it can't. Through a proxy all are one "someone", and
 * a relay gives one reader address after address: what looks like two viewers there may be one.
 */
export function viewerOf({ via, network, viewer }: Facts): string | null {
  return via === 'direct' && network !== 'relay' ? viewer : null;
}

/**
 * The ordinals of those who have read, from 1 by the time of their first read.
 * Loads without a viewer (through a proxy or relay, or by a reader who asked not to be followed) may be anyone's, so they
 * get none.
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
 * The fewest people who explain the reads: the most that can be told apart within one epoch (who reads in the next has
 * another name there), or 1 where there are reads and nobody can be told apart.
 */
export function countViewers(loads: readonly { facts: Facts; verdict: Verdict }[]): number {
  const reads = loads.filter(({ verdict }) => verdict === 'read');
  const epochs = Map.groupBy(reads, ({ facts }) => viewerEpoch(facts.at));
  const told = [...epochs.values()].map((some) => numberViewers(some).size);
  return Math.max(0, ...told, Math.min(reads.length, 1));
}
