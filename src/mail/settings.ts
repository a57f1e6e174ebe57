/** What a person has chosen in this browser. */
import type { ReceiptRule } from './receipt-rules.ts';

/** Which reads of a mail are told by a notification. */
export const NOTIFY_WHEN = ['first', 'every', 'never'] as const;
export type NotifyWhen = (typeof NOTIFY_WHEN)[number];

/** A part of each day without notifications. It may go over midnight; where both times are the same it is empty. */
export interface QuietHours {
  on: boolean;
  /** Minutes since midnight, by the browser's clock. */
  from: number;
  to: number;
}

/** Which reminders are told by a notification: those that were chosen for a mail, or those of the settings as well. */
export const REMINDER_NOTICES = ['chosen', 'all', 'never'] as const;

export interface ReminderAfter {
  on: boolean;
  /** After the mail was sent: 1 to `REMINDER_DAYS`. */
  days: number;
}

export const REMINDER_DAYS = 30;

/** What reminds of a mail that has no reminder of its own. */
export interface ReminderSettings {
  unread: ReminderAfter;
  unanswered: ReminderAfter;
  notify: (typeof REMINDER_NOTICES)[number];
}

export interface Settings {
  /** A new mail asks for a receipt unless its eye is switched off. */
  askByDefault: boolean;
  /** For a while it does not, whatever `askByDefault` says. */
  paused: boolean;
  /** Of two no `of` means the same. */
  rules: ReceiptRule[];
  notifyWhen: NotifyWhen;
  quietHours: QuietHours;
  reminders: ReminderSettings;
}

/** A way to look at the activity page that a person has given a name. */
export interface SavedView {
  name: string;
  /** What is looked for and in which order, as the page itself writes and reads it. */
  look: string;
}
export const VIEWS_KEPT = 50;
export const VIEW_NAME_LIMIT = 60;
export const VIEW_LOOK_LIMIT = 2_000;
