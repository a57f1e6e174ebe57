/** Loads as a person would tell them: those of one session are one reading, or one fetch by a machine. */
import type { Load } from '../protocol/api.ts';
import type { Verdict } from '../protocol/load.ts';

export interface LoadGroup {
  /** The earliest of them. */
  load: Load;
  /** When it was loaded again within that session, oldest first. */
  again: number[];
  /** Why they got their verdict, each reason once, in the order they came. */
  reasons: string[];
}

/** Newest first; `counted` are those that were, or may have been, a person's reading. */
export function groupLoads(loads: readonly Load[]): { counted: LoadGroup[]; notCounted: LoadGroup[] } {
  const groups = new Map<string, LoadGroup>();
  for (const load of loads.toSorted((a, b) => a.at - b.at)) {
    const key = `${load.verdict} ${load.session}`;
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { load, again: [], reasons: [load.reason] });
      continue;
    }
    group.again.push(load.at);
    if (!group.reasons.includes(load.reason)) group.reasons.push(load.reason);
  }
  const newestFirst = [...groups.values()].reverse();
  return {
    counted: newestFirst.filter(({ load }) => isCounted(load.verdict)),
    notCounted: newestFirst.filter(({ load }) => !isCounted(load.verdict)),
  };
}

/** A person read it, or may have. */
export function isCounted(verdict: Verdict): verdict is 'read' | 'unconfirmed' {
  return verdict === 'read' || verdict === 'unconfirmed';
}
