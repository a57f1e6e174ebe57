/** Mails with a due reminder. */
import { DAY, isDue, REMINDER_KINDS, REMINDER_LIFETIME, type Reminder, reminderOf } from '../../mail/reminders.ts';
import type { ReminderSettings } from '../../mail/settings.ts';
import { readSettings } from '../settings/settings.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';

/** Mails examined at most, latest first, for each of the two indexes. */
const LOOKED_THROUGH = 2_000;

export interface MailToChase {
  message: IndexedMessage;
  reminder: Reminder;
}

type Index = 'remindAt' | 'sentAt';

/** Latest due first. */
export async function mailsToChase(db: Database, settings: ReminderSettings, now: number): Promise<MailToChase[]> {
  const days = daysOf(settings);
  const [own, sent] = await Promise.all([
    latestIn(db, 'remindAt', now - REMINDER_LIFETIME, now),
    days.length > 0
      ? latestIn(db, 'sentAt', now - Math.max(...days) * DAY - REMINDER_LIFETIME, now - Math.min(...days) * DAY)
      : [],
  ]);
  const all = new Map([...own, ...sent].map((message) => [message.id, message]));
  return [...all.values()]
    .map((message) => ({ message, reminder: reminderOf(message, settings, now) }))
    .filter((mail): mail is MailToChase => mail.reminder !== null && isDue(mail.reminder, now))
    .sort((a, b) => b.reminder.dueAt - a.reminder.dueAt);
}

export async function countMailsToChase(db: Database, now: number): Promise<number> {
  const { reminders } = await readSettings(db);
  return (await mailsToChase(db, reminders, now)).length;
}

/** When the next reminder may be due, ms. Null: none will. */
export async function nextReminderAt(db: Database, settings: ReminderSettings, now: number): Promise<number | null> {
  const times = await Promise.all([
    firstAfter(db, 'remindAt', now),
    ...daysOf(settings).map(async (days) => {
      const sentAt = await firstAfter(db, 'sentAt', now - days * DAY);
      return sentAt === null ? null : sentAt + days * DAY;
    }),
  ]);
  const known = times.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

function daysOf(settings: ReminderSettings): number[] {
  return REMINDER_KINDS.map((of) => settings[of]).flatMap(({ on, days }) => (on ? [days] : []));
}

async function latestIn(db: Database, name: Index, from: number, until: number): Promise<IndexedMessage[]> {
  const index = db.transaction('messages').store.index(name);
  // A key cursor finds the bound; getAll then reads above it at once.
  const cursor = await index.openKeyCursor(IDBKeyRange.bound(from, until), 'prev');
  const bound = await cursor?.advance(LOOKED_THROUGH - 1);
  return index.getAll(IDBKeyRange.bound(bound?.key ?? from, until));
}

async function firstAfter(db: Database, name: Index, after: number): Promise<number | null> {
  const cursor = await db.transaction('messages').store.index(name).openKeyCursor(IDBKeyRange.lowerBound(after, true));
  return cursor?.key ?? null;
}
