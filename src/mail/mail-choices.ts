/** A reminder of one mail. Sealed with its details, to hold in all browsers of the account. */

/** `done`: none any more, whatever the settings say. */
export const MAIL_REMINDERS = ['unread', 'unanswered', 'done'] as const;

export interface MailReminder {
  of: (typeof MAIL_REMINDERS)[number];
  /** Not before, ms. */
  dueAt: number;
  /** When it was chosen, ms. */
  at: number;
}

/** The later choice. Commutative, associative and idempotent. */
export function laterReminder(a: MailReminder | undefined, b: MailReminder | undefined): MailReminder | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.of !== b.of) return MAIL_REMINDERS.indexOf(a.of) > MAIL_REMINDERS.indexOf(b.of) ? a : b;
  return a.dueAt > b.dueAt ? a : b;
}

/** What a person chose by hand for a draft. */
export interface DraftChoice {
  /** Its eye; null: rules and settings decide. */
  on: boolean | null;
  /** Notify of each read, whatever the settings say. */
  everyTime: boolean;
  /** Remind if nobody has read it after `REMIND_DAYS`. */
  remind: boolean;
}
export const NOTHING_CHOSEN: DraftChoice = { on: null, everyTime: false, remind: false };
export const REMIND_DAYS = 3;

/** Notifications of one mail. Sealed with its details, to hold in all browsers of the account. */

/** `settings`: as for all mails. */
export const MAIL_NOTIFY = ['settings', 'every', 'never'] as const;
export interface MailNotify {
  when: (typeof MAIL_NOTIFY)[number];
  /** When it was chosen, ms. */
  at: number;
}
/** The later choice. Commutative, associative and idempotent. */
export function laterNotify(a: MailNotify | undefined, b: MailNotify | undefined): MailNotify | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return MAIL_NOTIFY.indexOf(a.when) > MAIL_NOTIFY.indexOf(b.when) ? a : b;
}
