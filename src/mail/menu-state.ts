import type { Reminder } from './reminders.ts';
import type { MailDetails, Summary } from './tracked-mail.ts';

/** A tracked mail as the menu at Gmail's top right lists it. */
export interface MenuMail {
  id: string;
  /** ms. */
  sentAt: number;
  details: Pick<MailDetails, 'subject' | 'to' | 'cc' | 'bcc' | 'threadId'>;
  summary: Summary;
}

/** A mail to chase. */
export interface ChaseMail extends MenuMail {
  reminder: Reminder;
}

/** Of one Gmail account's mails. */
export interface MenuState {
  /** Read or answered, latest first. */
  latest: MenuMail[];
  /** Mails of whose reads this browser has learned since the person last looked. */
  fresh: number;
  /** Reminders are due for these: the latest due of them. */
  chase: ChaseMail[];
  /** How many there are of those. */
  chaseCount: number;
  /** The eye of a mail being written is off, unless it was pressed. */
  paused: boolean;
}
