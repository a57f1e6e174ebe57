import type { Verdict } from '../protocol/load.ts';
import type { Facts } from './facts.ts';

/**
 * The ordinals of those who have read, from 1 by the time of their first read.
 * Loads without a viewer (through a proxy, or by a reader who asked not to be followed) may be anyone's, so they get none.
 * @param loads oldest first
 */
export function numberViewers(loads: readonly { facts: Facts; verdict: Verdict }[]): ReadonlyMap<string, number> {
  const ordinals = new Map<string, number>();
  for (const { facts, verdict } of loads) {
    if (verdict === 'read' && facts.viewer !== null && !ordinals.has(facts.viewer)) {
      ordinals.set(facts.viewer, ordinals.size + 1);
    }
  }
  return ordinals;
}
