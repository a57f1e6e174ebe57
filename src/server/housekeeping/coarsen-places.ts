/** Makes kept loads as coarse as their accounts chose, in small steps so that no pixel waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeBell } from '../change-bell.ts';
import type { Store } from '../store/store.ts';

/** Loads per step: about 10 ms of work. */
const STEP = 1_000;
/** Between two steps, ms: long enough for SQLite's retry of a lock. */
const STEP_PAUSE = 10;

/** Ends when all loads are coarse enough, or with the signal; the next call resumes. */
export async function coarsenPlaces(
  { store, bell }: { store: Store; bell: Pick<ChangeBell, 'ring'> },
  signal: AbortSignal,
): Promise<void> {
  const accounts = new Set<string>();
  for (let more = true; more && !signal.aborted; ) {
    const step = await store.coarsenLoads(STEP);
    if (step.account !== null) accounts.add(step.account);
    more = step.more;
    // An aborted pause just ends.
    if (more) await pause(STEP_PAUSE, undefined, { signal, ref: false }).catch(() => undefined);
  }
  bell.ring(accounts);
}
