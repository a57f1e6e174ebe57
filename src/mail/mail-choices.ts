/** What a person wants to be reminded of for one mail. Sealed with its details, so that it holds in all their browsers. */

/** `done`: of nothing any more, whatever the settings say. */
export const MAIL_REMINDERS = ['unread', 'unanswered', 'done'] as const;

export interface MailReminder {
  of: (typeof MAIL_REMINDERS)[number];
  /** Not before, ms. */
  dueAt: number;
  /** When it was chosen, ms. */
  at: number;
}

/** What two browsers know, together: the later choice. Whatever is merged in whatever order ends the same. */
export function laterReminder(a: MailReminder | undefined, b: MailReminder | undefined): MailReminder | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.of !== b.of) return MAIL_REMINDERS.indexOf(a.of) > MAIL_REMINDERS.indexOf(b.of) ? a : b;
  return a.dueAt > b.dueAt ? a : b;
}

/** What a person has chosen by hand for a mail being written. */
export interface DraftChoice {
  /** Its eye; null: the rules and settings decide. */
  on: boolean | null;
  /** Each read of it is to be told, whatever the settings say. */
  everyTime: boolean;
  /** To be reminded where nobody has read it `REMIND_DAYS` days after it was sent. */
  remind: boolean;
}
export const NOTHING_CHOSEN: DraftChoice = { on: null, everyTime: false, remind: false };
export const REMIND_DAYS = 3;

/** What a person has chosen for the notifications of one mail. Sealed with its details, so that it holds in all their browsers. */

/** `settings`: as for all mails. */
export const MAIL_NOTIFY = ['settings', 'every', 'never'] as const;
export interface MailNotify {
  when: (typeof MAIL_NOTIFY)[number];
  /** When it was chosen, ms. */
  at: number;
}
/** What two browsers know, together: the later choice. Whatever is merged in whatever order ends the same. */
export function laterNotify(a: MailNotify | undefined, b: MailNotify | undefined): MailNotify | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return MAIL_NOTIFY.indexOf(a.when) > MAIL_NOTIFY.indexOf(b.when) ? a : b;
}
