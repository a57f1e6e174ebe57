/** What a mailbox holds. */
import type { Contact } from './sync-codec.ts';

export type Person = Contact;

export type Label = 'inbox' | 'sent' | 'draft';

export interface Mail {
  /** `msg-a:r…` where written here, `msg-f:…` where received. */
  id: string;
  legacyId: string;
  rfcId: string;
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  /** HTML, or bare text where `plainText`. Image addresses are the original ones. */
  body: string;
  plainText: boolean;
  at: number;
  label: Label;
  /** Sent by the account to itself: in its inbox as well as in its sent list. */
  toSelf: boolean;
  unread: boolean;
}

export interface Thread {
  id: string;
  legacyId: string;
  /** Oldest first. */
  mails: Mail[];
}

export interface Account {
  /** The N of `/mail/u/N`. */
  index: number;
  person: Person;
  threads: Thread[];
}

/** One press of Send that the mailbox took. */
export interface SentMail {
  account: number;
  messageId: string;
  legacyMessageId: string;
  legacyThreadId: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  /** The body exactly as the browser sent it. */
  body: string;
  plainText: boolean;
  at: number;
  undone: boolean;
}

/** One copy of a mail as one recipient's server got it. */
export interface Delivery {
  to: Person;
  from: Person;
  subject: string;
  /** With the original image addresses, as Gmail restores them in quotes. */
  body: string;
  plainText: boolean;
  at: number;
  messageId: string;
}

export type ListName = 'inbox' | 'sent' | 'drafts' | 'all';
