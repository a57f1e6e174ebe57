import type { Reminder } from './reminders.ts';
import type { MailDetails, Summary } from './tracked-mail.ts';

/** A tracked mail in the menu at Gmail's top right. */
export interface MenuMail {
  id: string;
  /** ms. */
  sentAt: number;
  details: Pick<MailDetails, 'subject' | 'to' | 'cc' | 'bcc' | 'threadId'>;
  summary: Summary;
}

export interface ChaseMail extends MenuMail {
  reminder: Reminder;
}

/** For one Gmail account. */
export interface MenuState {
  /** Read or answered, latest first. */
  latest: MenuMail[];
  /** Mails whose reads this browser learned of since the person last looked. */
  fresh: number;
  /** Mails with a due reminder, latest due first; not all of them. */
  chase: ChaseMail[];
  /** The number of all of them. */
  chaseCount: number;
  /** New drafts ask for no receipt unless their eye is pressed. */
  paused: boolean;
}
