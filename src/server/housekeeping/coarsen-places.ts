/** Makes the loads that are kept as coarse as their accounts have said, in small steps so that no pixel waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeBell } from '../change-bell.ts';
import type { Store } from '../store/store.ts';

/** Loads looked at in a step: some 10 ms of work. */
const STEP = 1_000;
/** Between two steps, ms: loads are committed in between, and SQLite tries again for a lock within as much. */
const STEP_PAUSE = 10;

/** Ends when none is finer than it may be, or with the signal: what is left then is known, and goes on at the next call. */
export async function coarsenPlaces(
  { store, bell }: { store: Store; bell: Pick<ChangeBell, 'ring'> },
  signal: AbortSignal,
): Promise<void> {
  const accounts = new Set<string>();
  for (let more = true; more && !signal.aborted; ) {
    const step = await store.coarsenLoads(STEP);
    if (step.account !== null) accounts.add(step.account);
    more = step.more;
    // An aborted pause is just over.
    if (more) await pause(STEP_PAUSE, undefined, { signal, ref: false }).catch(() => undefined);
  }
  bell.ring(accounts);
}
