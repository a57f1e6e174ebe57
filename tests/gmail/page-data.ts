/** What the page requests from its own server: lists, threads, changes. */
import type { Person } from './mail.ts';

/** Prefix of the page's own paths, unused by Gmail. */
export const DATA_PATH = '/standin';

export interface RowData {
  threadId: string;
  legacyThreadId: string;
  routeId: string;
  people: Person[];
  /** `people` are recipients, shown as "To: …". */
  outgoing: boolean;
  subject: string;
  snippet: string;
  at: number;
  unread: boolean;
  /** Without drafts. */
  count: number;
  /** The draft's message id, in the drafts list. */
  draftId: string | null;
}

export interface MailData {
  id: string;
  legacyId: string;
  from: Person;
  to: Person[];
  cc: Person[];
  at: number;
  unread: boolean;
  /** As shown: images behind the proxy. */
  html: string;
  snippet: string;
}

export interface ThreadData {
  threadId: string;
  legacyThreadId: string;
  subject: string;
  mails: MailData[];
}

export interface DraftData {
  messageId: string;
  threadId: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject: string;
  body: string;
  plainText: boolean;
}

/** Data the page has when it starts. */
export interface PageSetup {
  account: number;
  accounts: Person[];
  language: string;
  undoSeconds: number;
}
