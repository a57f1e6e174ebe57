import { backoff } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import { singleFlight } from '../single-flight.ts';
import { deliverOutbox } from './deliver-outbox.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Retry delay after a fault of its own, like a closed database, ms. */
const AFTER_FAULT = 30_000;

export interface OutboxSender {
  deliver: () => void;
  /** Ends the request under way. */
  stop: () => void;
}

/** Delivers the outbox, one pass at a time. Retries by timer, or by alarm if the worker was stopped. */
export function createOutboxSender(environment: Environment): OutboxSender {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopper = new AbortController();
  const pass = singleFlight(async () => {
    clearTimeout(timer);
    const delivery = await deliverOutbox(environment, stopper.signal).catch(fault);
    failures = delivery.kind === 'failed' ? failures + 1 : 0;
    const now = environment.now();
    if (delivery.kind === 'failed') again(now + backoff(failures - 1, environment.random(), FIRST_WAIT, LONGEST_WAIT));
    else if (delivery.kind === 'done' && delivery.next !== null) again(Math.max(delivery.next, now + 100));
    else if (delivery.kind === 'fault') again(now + AFTER_FAULT);
  });
  const again = (at: number) => {
    environment.wakeAt(at, 'deliver');
    timer = setTimeout(pass, at - environment.now());
  };
  return {
    deliver: () => void pass(),
    stop: () => {
      clearTimeout(timer);
      stopper.abort();
      stopper = new AbortController();
    },
  };
}

function fault(error: unknown): { kind: 'fault' } {
  console.error('outbox:', error);
  return { kind: 'fault' };
}
