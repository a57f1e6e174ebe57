/** Whether a mail is to be chased, why, and from when on. Pure. */
import { messageStatus } from './replies.ts';
import type { ReminderSettings } from './settings.ts';
import { canTurnGreen } from './summary.ts';
import type { TrackedMessage } from './tracked-mail.ts';

export const REMINDER_KINDS = ['unread', 'unanswered'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  of: ReminderKind;
  /** ms. It may be still to come. */
  dueAt: number;
  /** Chosen for this mail, not by the settings. */
  own: boolean;
}

export const DAY = 24 * 60 * 60 * 1000;

/** A reminder that nobody has heeded for so long ends, ms: what is to be chased today must not grow without end. */
export const REMINDER_LIFETIME = 30 * DAY;

type ChasedMail = Pick<TrackedMessage, 'sentAt' | 'details' | 'recipients' | 'report' | 'refusal'>;

/** What still holds of the mail. `unread` is no more than that: whoever is not known to have read it may have. */
const STILL_TRUE: Record<ReminderKind, (message: ChasedMail) => boolean> = {
  unread: (message) => messageStatus(message) !== 'read',
  unanswered: ({ details }) => !details.answers.some(({ kind }) => kind === 'reply'),
};

/**
 * The mail's own reminder while what it waits for has not happened, else the earliest that the settings make. Null: none,
 * since it was read or answered, is done with, is too long ago, is not known to the backend yet or could never be known to be read.
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

/** What is waited for has not happened, as far as can be known, and could be. */
export function mayRemind(message: ChasedMail, of: ReminderKind): boolean {
  return message.report !== null && canTurnGreen(message) && STILL_TRUE[of](message);
}

/** It is time. */
export function isDue(reminder: Reminder | null, now: number): boolean {
  return reminder !== null && reminder.dueAt <= now;
}

/** Until when a mail can be put off. Pure. */

export const SNOOZES = ['tomorrow', 'threeDays', 'nextWeek'] as const;
export type Snooze = (typeof SNOOZES)[number];
const DAYS: Record<Snooze, number> = { tomorrow: 1, threeDays: 3, nextWeek: 7 };
/** In the morning, by the browser's own clock. */
const HOUR = 9;
/** ms. */
export function snoozedUntil(snooze: Snooze, now: number): number {
  const date = new Date(now);
  // By the calendar: a day has not always 24 hours.
  date.setDate(date.getDate() + DAYS[snooze]);
  return date.setHours(HOUR, 0, 0, 0);
}
