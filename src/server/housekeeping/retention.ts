/** Erases what is older than it may be kept, in small steps so that nothing else waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ChangeBell } from '../change-bell.ts';
import type { Store } from '../store/store.ts';

const DAY = 24 * 60 * 60 * 1000;
/** ms, between two rounds, and between two steps of one. */
const ROUND_PAUSE = 60 * 60 * 1000;
const STEP_PAUSE = 50;
/** Messages in a step. */
const STEP = 100;

export interface RetentionParts {
  store: Store;
  bell: ChangeBell;
  log: Logger;
  days: number;
  now: () => number;
}

/** Rounds of erasing until the signal aborts. A round that fails is logged, and the next one tries again. */
export async function keepRetention(parts: RetentionParts, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const erased = await eraseOlder(parts, parts.now(), signal);
      if (erased > 0) parts.log.info({ erased, days: parts.days }, 'erased what was older than it may be kept');
    } catch (error) {
      parts.log.error({ error }, 'what is too old could not be erased');
    }
    await wait(ROUND_PAUSE, signal);
  }
}

/** One round; gives how many messages were erased. */
export async function eraseOlder(
  { store, bell, days }: Omit<RetentionParts, 'now'>,
  now: number,
  signal: AbortSignal,
): Promise<number> {
  let erased = 0;
  for (let more = true; more && !signal.aborted; ) {
    const step = await store.eraseOlder(now - days * DAY, now, STEP);
    bell.ring(step.accounts);
    erased += step.count;
    more = step.more;
    if (more) await wait(STEP_PAUSE, signal);
  }
  return erased;
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  // An aborted pause is just over.
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
