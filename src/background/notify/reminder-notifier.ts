import type { ReminderSettings } from '../../mail/settings.ts';
import type { Environment } from '../environment.ts';
import { type MailToChase, mailsToChase, nextReminderAt } from '../index/mails-to-chase.ts';
import { readSettings } from '../settings/settings.ts';
import type { SettingsSyncer } from '../settings/settings-syncer.ts';
import { singleFlight } from '../single-flight.ts';
import { durably } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { syncRound } from '../sync/sync-round.ts';
import { quietEnd } from './quiet-hours.ts';
import { composeReminderNotification } from './reminder-notification.ts';

/** Rounds of changes before giving up; each brings about a hundred mails. */
const ROUNDS = 50;

type SettingsFollower = Pick<SettingsSyncer, 'follow' | 'missed'>;

export interface ReminderNotifier {
  /** Shows what is due and new in this browser. Resolves when this round ends; never rejects. */
  check: () => Promise<void>;
}

/**
 * Notifies of each reminder once in this browser, outside quiet hours. Asks the backend first: a mail may have been
 * read while the computer slept. Comes back by its own alarm, and with every sync.
 */
export function createReminderNotifier(environment: Environment, settings: SettingsFollower): ReminderNotifier {
  const pass = singleFlight(() =>
    notifyDue(environment, settings).catch((error: unknown) => console.error('reminders:', error)),
  );
  return { check: pass };
}

async function notifyDue(environment: Environment, settings: SettingsFollower): Promise<void> {
  if ((await dueReminders(environment)).length === 0 || !(await catchUp(environment, settings))) return;
  // Settings may differ now.
  const due = await dueReminders(environment);
  const notification = composeReminderNotification(due, environment.now());
  if (!notification) return;
  // Where notifications fail, do not try again and again.
  await environment.notify(notification).catch((error: unknown) => console.error('reminders:', error));
  await markNotified(environment, due);
}

/** Reminders to notify of now, as this browser knows. Sets the alarm for the rest. */
async function dueReminders(environment: Environment): Promise<MailToChase[]> {
  const db = await environment.db();
  const { reminders, quietHours } = await readSettings(db);
  if (reminders.notify === 'never') return [];
  const wanted = wantedReminders(reminders);
  const now = environment.now();
  const next = await nextReminderAt(db, wanted, now);
  if (next !== null) environment.wakeAt(next, 'remind');
  const due = await notNotified(db, wanted, now);
  const quietUntil = quietEnd(quietHours, now);
  if (due.length === 0 || quietUntil === null) return due;
  environment.wakeAt(Math.min(quietUntil, next ?? quietUntil), 'remind');
  return [];
}

/** Switches off what settings remind of, where only chosen reminders are wanted. */
function wantedReminders(settings: ReminderSettings): ReminderSettings {
  if (settings.notify === 'all') return settings;
  const { unread, unanswered } = settings;
  return { ...settings, unread: { ...unread, on: false }, unanswered: { ...unanswered, on: false } };
}

/** Due, not muted, and new in this browser. */
async function notNotified(db: Database, wanted: ReminderSettings, now: number): Promise<MailToChase[]> {
  const due = await mailsToChase(db, wanted, now);
  return due.filter(
    ({ message: { details, remindedOf = 0 }, reminder }) =>
      details.notify?.when !== 'never' && remindedOf < reminder.dueAt,
  );
}

/** Fetches all changes. False: the backend could not be asked. */
async function catchUp(environment: Environment, settings: SettingsFollower): Promise<boolean> {
  const { signal } = new AbortController();
  for (let rounds = 0; rounds < ROUNDS; rounds += 1) {
    const round = await syncRound(environment, 0, signal, settings);
    if (round !== 'more') return round === 'changed' || round === 'idle';
  }
  return false;
}

async function markNotified(environment: Environment, notified: readonly MailToChase[]): Promise<void> {
  const tx = durably(await environment.db(), ['messages']);
  const messages = tx.objectStore('messages');
  for (const { message, reminder } of notified) {
    const current = await messages.get(message.id);
    if (current) messages.put({ ...current, remindedOf: reminder.dueAt });
  }
  await tx.done;
}
