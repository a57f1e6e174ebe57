/** What the stand-in's page asks its server for besides Gmail's own calls: lists, threads, changes. Shared by both ends. */
import type { Person } from './mail.ts';

/** The paths begin so; real Gmail has none of them. */
export const DATA_PATH = '/standin';

export interface RowData {
  threadId: string;
  legacyThreadId: string;
  routeId: string;
  people: Person[];
  /** Whether `people` are recipients, shown as "To: …". */
  outgoing: boolean;
  subject: string;
  snippet: string;
  at: number;
  unread: boolean;
  /** Mails in the thread that are no drafts. */
  count: number;
  /** The draft's message id, in the list of drafts. */
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
  /** As displayed: images behind the proxy. */
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

/** What the page is told before it starts. */
export interface PageSetup {
  account: number;
  accounts: Person[];
  language: string;
  undoSeconds: number;
}
