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
