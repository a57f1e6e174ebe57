/** Erases what is past its retention, in small steps so that nothing else waits. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ChangeBell } from '../change-bell.ts';
import type { Store } from '../store/store.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Between two rounds, and two steps, ms. */
const ROUND_PAUSE = 60 * 60 * 1000;
const STEP_PAUSE = 50;
/** Messages per step. */
const STEP = 100;

export interface RetentionParts {
  store: Store;
  bell: ChangeBell;
  log: Logger;
  days: number;
  now: () => number;
}

/** Erases in rounds until the signal aborts. A failed round is logged and retried by the next. */
export async function runRetention(parts: RetentionParts, signal: AbortSignal): Promise<void> {
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

/** One round; returns how many messages were erased. */
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
  // An aborted pause just ends.
  await pause(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
