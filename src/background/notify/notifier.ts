import type { Environment } from '../environment.ts';
import { readSettings } from '../settings/settings.ts';
import { singleFlight } from '../single-flight.ts';
import { durably } from '../store/database.ts';
import { readConnection } from '../store/state.ts';
import { showBadge } from './badge.ts';
import { type NotifyRound, planRound, type WaitingMail } from './plan-round.ts';
import { quietEnd } from './quiet-hours.ts';
import { composeReadNotification } from './read-notification.ts';

/** Longer waits are left to the alarm, ms: the worker may be stopped before. */
const LONGEST_TIMER = 60_000;
/** Retry delay after a fault of its own, like a closed database, ms. */
const AFTER_FAULT = 30_000;

export interface Notifier {
  /** Shows what is due. Resolves when this round ends; never rejects. */
  check: () => Promise<void>;
  stop: () => void;
}

/**
 * Notifies of reads, one round at a time. Comes back by timer, or by alarm if the worker was stopped. Shows a
 * notification before forgetting its reads: a stop in between repeats it, under the same id.
 */
export function createNotifier(environment: Environment): Notifier {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pass = singleFlight(async () => {
    clearTimeout(timer);
    const nextAt = await notifyDue(environment).catch((error: unknown) => {
      console.error('notify:', error);
      return environment.now() + AFTER_FAULT;
    });
    if (nextAt === null) return;
    environment.wakeAt(nextAt, 'notify');
    const wait = Math.max(0, nextAt - environment.now());
    if (wait <= LONGEST_TIMER) timer = setTimeout(pass, wait);
  });
  return { check: pass, stop: () => clearTimeout(timer) };
}

/** One round. Returns when the next is due (ms); null: nothing waits. */
async function notifyDue(environment: Environment): Promise<number | null> {
  const now = environment.now();
  const db = await environment.db();
  // Skip when revoked: own views can't be delivered, so reads would wait for ever.
  if ((await readConnection(db))?.state !== 'connected') return null;
  const mails = await waitingMails(environment);
  if (mails.length === 0) return null;
  const { notifyWhen, quietHours } = await readSettings(db);
  const round = planRound(mails, { now, when: notifyWhen, quietUntil: quietEnd(quietHours, now) });
  const notification = composeReadNotification(round.notify, now);
  if (notification) {
    // Where notifications fail, reads must not wait for ever.
    await environment.notify(notification).catch((error: unknown) => console.error('notify:', error));
  }
  await storeRound(environment, round);
  if (round.unseen > 0) await showBadge(environment);
  return round.nextAt;
}

async function waitingMails(environment: Environment): Promise<WaitingMail[]> {
  const tx = (await environment.db()).transaction(['waitingReads', 'messages', 'ownViews']);
  const waiting = await tx.objectStore('waitingReads').getAll();
  if (waiting.length === 0) return [];
  const viewed = new Set((await tx.objectStore('ownViews').getAll()).map(({ id }) => id));
  const messages = tx.objectStore('messages');
  return Promise.all(
    waiting.map(async (one) => ({
      waiting: one,
      message: (await messages.get(one.id)) ?? null,
      viewed: viewed.has(one.id),
    })),
  );
}

/** Skips mails deleted meanwhile. */
async function storeRound(environment: Environment, { notify, done, keep, unseen }: NotifyRound): Promise<void> {
  const tx = durably(await environment.db(), ['waitingReads', 'messages', 'state']);
  const [waitingReads, messages, state] = [
    tx.objectStore('waitingReads'),
    tx.objectStore('messages'),
    tx.objectStore('state'),
  ];
  for (const one of keep) {
    if (await waitingReads.getKey([one.id, one.at])) waitingReads.put(one);
  }
  for (const { id, at } of done) waitingReads.delete([id, at]);
  for (const { message } of notify) {
    const current = await messages.get(message.id);
    if (current) messages.put({ ...current, told: true });
  }
  const seen = ((await state.get('unseen')) as number | undefined) ?? 0;
  if (unseen > 0 && (await state.getKey('connection'))) state.put(seen + unseen, 'unseen');
  await tx.done;
}
