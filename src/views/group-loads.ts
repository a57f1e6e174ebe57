/** Groups loads by session: one read, or one automatic fetch. */
import type { Load } from '../protocol/api.ts';
import type { Verdict } from '../protocol/load.ts';

export interface LoadGroup {
  /** The earliest load. */
  load: Load;
  /** Times of further loads in the session, oldest first. */
  repeats: number[];
  /** Reasons of their verdicts, without repeats, in order. */
  reasons: string[];
}

/** Newest first. `counted`: reads and possible reads. */
export function groupLoads(loads: readonly Load[]): { counted: LoadGroup[]; notCounted: LoadGroup[] } {
  const groups = new Map<string, LoadGroup>();
  for (const load of loads.toSorted((a, b) => a.at - b.at)) {
    const key = `${load.verdict} ${load.session}`;
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { load, repeats: [], reasons: [load.reason] });
      continue;
    }
    group.repeats.push(load.at);
    if (!group.reasons.includes(load.reason)) group.reasons.push(load.reason);
  }
  const newestFirst = [...groups.values()].reverse();
  return {
    counted: newestFirst.filter(({ load }) => isCounted(load.verdict)),
    notCounted: newestFirst.filter(({ load }) => !isCounted(load.verdict)),
  };
}

export function isCounted(verdict: Verdict): verdict is 'read' | 'unconfirmed' {
  return verdict === 'read' || verdict === 'unconfirmed';
}
