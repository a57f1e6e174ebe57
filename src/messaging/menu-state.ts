import type { MailDetails, Summary } from './tracked-message.ts';

/** A tracked mail as the menu at Gmail's top right lists it. */
export interface MenuMail {
  id: string;
  /** ms. */
  sentAt: number;
  details: Pick<MailDetails, 'subject' | 'to' | 'cc' | 'bcc' | 'threadId'>;
  summary: Summary;
}

/** Of one Gmail account's mails. */
export interface MenuState {
  /** Read or answered, latest first. */
  latest: MenuMail[];
  /** Of `latest`, those read or answered since the person last looked. */
  fresh: number;
  /** Sent three days ago or more, within the last thirty, and nobody has read them: the latest of them. */
  unread: MenuMail[];
  /** How many there are of those. */
  unreadCount: number;
  /** The eye of a mail being written is off, unless it was pressed. */
  paused: boolean;
}
