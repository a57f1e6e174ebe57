/** The types of a mailbox. */
import type { Contact } from './sync-codec.ts';

export type Person = Contact;

export type Label = 'inbox' | 'sent' | 'draft';

export interface Mail {
  /** `msg-a:r…` if written here, `msg-f:…` if received. */
  id: string;
  legacyId: string;
  rfcId: string;
  from: Person;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  /** HTML, or text if `plainText`. Image addresses are original. */
  body: string;
  plainText: boolean;
  at: number;
  label: Label;
  /** In inbox and sent list. */
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

/** One accepted send. */
export interface SentMail {
  account: number;
  messageId: string;
  legacyMessageId: string;
  legacyThreadId: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  /** Exactly as the browser sent it. */
  body: string;
  plainText: boolean;
  at: number;
  undone: boolean;
}

/** One recipient's copy. */
export interface Delivery {
  to: Person;
  from: Person;
  subject: string;
  /** Image addresses are original, as Gmail restores them in quotes. */
  body: string;
  plainText: boolean;
  at: number;
  messageId: string;
}

export type ListName = 'inbox' | 'sent' | 'drafts' | 'all';
