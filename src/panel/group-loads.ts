/** Loads as a person would tell them: the same thing seen again within one reading is one entry with more times. */
import type { Load } from '../protocol/api.ts';
import type { Verdict } from '../protocol/load.ts';

export interface LoadGroup {
  /** The earliest of them. */
  load: Load;
  /** When it was loaded again within that reading, oldest first. */
  again: number[];
}

/** Newest first; `counted` are those that were, or may have been, a person's reading. */
export function groupLoads(loads: readonly Load[]): { counted: LoadGroup[]; notCounted: LoadGroup[] } {
  const groups = new Map<string, LoadGroup>();
  for (const load of loads.toSorted((a, b) => a.at - b.at)) {
    const { at, ...rest } = load;
    const key = JSON.stringify(Object.entries(rest).toSorted());
    const group = groups.get(key);
    if (group) group.again.push(at);
    else groups.set(key, { load, again: [] });
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
