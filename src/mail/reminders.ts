/** Whether a mail is to be chased, why, and when. Pure. */
import { messageStatus } from './replies.ts';
import type { ReminderSettings } from './settings.ts';
import { canTurnGreen } from './summary.ts';
import type { TrackedMessage } from './tracked-mail.ts';

export const REMINDER_KINDS = ['unread', 'unanswered'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  of: ReminderKind;
  /** ms. May lie ahead. */
  dueAt: number;
  /** Chosen for this mail, not by the settings. */
  own: boolean;
}

export const DAY = 24 * 60 * 60 * 1000;

/** Reminders expire after this, ms, or the list of mails to chase would grow without end. */
export const REMINDER_LIFETIME = 30 * DAY;

type ChasedMail = Pick<TrackedMessage, 'sentAt' | 'details' | 'recipients' | 'report' | 'refusal'>;

/** Whether the reason still holds. `unread` is not certain: a recipient may have read it unseen. */
const STILL_TRUE: Record<ReminderKind, (message: ChasedMail) => boolean> = {
  unread: (message) => messageStatus(message) !== 'read',
  unanswered: ({ details }) => !details.answers.some(({ kind }) => kind === 'reply'),
};

/**
 * The mail's own reminder while its reason holds, else the earliest of the settings. Null: none, as it was read or
 * answered, is done or expired, or can't be known to be read.
 */
export function reminderOf(message: ChasedMail, settings: ReminderSettings, now: number): Reminder | null {
  const { reminder } = message.details;
  if (reminder?.of === 'done') return null;
  const made = REMINDER_KINDS.filter((of) => settings[of].on)
    .map((of) => ({ of, dueAt: message.sentAt + settings[of].days * DAY, own: false }))
    .sort((a, b) => a.dueAt - b.dueAt);
  const own = reminder ? [{ of: reminder.of, dueAt: reminder.dueAt, own: true }] : [];
  return [...own, ...made].find(({ of, dueAt }) => mayRemind(message, of) && dueAt > now - REMINDER_LIFETIME) ?? null;
}

/** The reason still holds, and could end. */
export function mayRemind(message: ChasedMail, of: ReminderKind): boolean {
  return message.report !== null && canTurnGreen(message) && STILL_TRUE[of](message);
}

export function isDue(reminder: Reminder | null, now: number): boolean {
  return reminder !== null && reminder.dueAt <= now;
}

/** Until when a mail can be snoozed. Pure. */

export const SNOOZES = ['tomorrow', 'threeDays', 'nextWeek'] as const;
export type Snooze = (typeof SNOOZES)[number];
const DAYS: Record<Snooze, number> = { tomorrow: 1, threeDays: 3, nextWeek: 7 };
/** Local hour. */
const HOUR = 9;
/** ms. */
export function snoozedUntil(snooze: Snooze, now: number): number {
  const date = new Date(now);
  // By the calendar: not every day has 24 hours.
  date.setDate(date.getDate() + DAYS[snooze]);
  return date.setHours(HOUR, 0, 0, 0);
}
