/** Packs a batch into one string: cloning an array of objects to the worker costs more than the commit. */
import type { NewLoad } from '../../store/store.ts';

// No id contains them, and JSON escapes both.
const FIELD = '\t';
const LOAD = '\n';

export function packLoads(loads: readonly NewLoad[]): string {
  let packed = '';
  for (const { account, message, at, facts } of loads) {
    packed += account + FIELD + message + FIELD + at + FIELD + facts + LOAD;
  }
  return packed;
}

export function unpackLoads(packed: string): NewLoad[] {
  return packed
    .split(LOAD)
    .slice(0, -1)
    .map((line) => {
      const [account = '', message = '', at, facts = ''] = line.split(FIELD);
      return { account, message, at: Number(at), facts };
    });
}
