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
