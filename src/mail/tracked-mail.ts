/** A sent mail that asked for a receipt: its own details, and the backend's report. */
import type { MessageResponse, Recipients } from '../protocol/api.ts';
import type { Device, Place, Status } from '../protocol/load.ts';
import type { MailNotify, MailReminder } from './mail-choices.ts';

export interface Person {
  address: string;
  name: string | null;
}

/** Sealed before it leaves the browser. */
export interface MailDetails {
  /** The Gmail address it was sent from. */
  gmailAccount: string;
  subject: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  draftId: string;
  /** Gmail's legacy thread id, hexadecimal; null: not known yet. */
  threadId: string | null;
  /** Gmail's legacy message id, hexadecimal; null: not known yet. */
  gmailMessageId: string | null;
  /** Replies and read receipts, as `mergeReplies` keeps them. */
  answers: Reply[];
  /** The sender's other addresses among the recipients. Absent: none. */
  ownRecipients?: string[] | undefined;
  /** Absent: nothing chosen. */
  notify?: MailNotify | undefined;
  /** Absent: settings decide. */
  reminder?: MailReminder | undefined;
}

/** A mail that proves another was read, whatever its images did. Leaves the browser only sealed. */
export interface Reply {
  /** `receipt`: a read receipt (RFC 8098), as Gmail, Outlook and others send. */
  kind: 'reply' | 'receipt';
  /** When it came, ms: Gmail shows minutes. */
  at: number;
  /** Gmail's date was not readable: `at` is when it was found, later than it came. */
  found?: true | undefined;
  from: Person;
  /** Of the reply or receipt. */
  gmailMessageId: string;
}

export interface TrackedMessage {
  /** The pixel's id: 22 base64url characters. */
  id: string;
  sentAt: number;
  details: MailDetails;
  recipients: Recipients;
  /** Null: the backend has not reported it yet. */
  report: MessageResponse | null;
  /** Why the backend refused it for good: not tracked. Absent for others. */
  refusal?: string;
}

/** What an eye shows of a mail. */
export interface Summary {
  status: Status;
  /** The backend does not have it yet. */
  waiting: boolean;
  reads: number;
  /** There may have been more reads. Absent otherwise. */
  atLeast?: true;
  lastReadAt: number | null;
  /** Of the last read. */
  device: Device;
  place: Place | null;
  /** The strongest reply: a mail with one is read. */
  answer: Reply | null;
  /** Why it went out without its receipt. Absent for tracked mail. */
  untracked?: UntrackedReason;
}

/** A row's eye: that of the thread's latest tracked mail. */
export interface ThreadSummary extends Summary {
  threadId: string;
}

/** Why a mail whose eye was on went out without a receipt. */
export type UntrackedReason =
  /** The extension was updated under the tab. */
  | 'stale-tab'
  /** The backend rejects this browser. */
  | 'revoked'
  | 'not-connected'
  | 'plain-text'
  /** InboxSDK does not see Gmail's request for it. */
  | 'scheduled'
  | 'no-draft-id'
  /** Gmail sent it in a way that could not be changed. */
  | 'not-asked'
  /** The outbox is full. */
  | 'not-kept'
  /** It could not be stored in time: sending never waits. */
  | 'too-slow'
  | 'failed';
/** Known to this browser only. */
export interface UntrackedMail {
  /** Random, for the activity page. */
  id: string;
  gmailAccount: string;
  /** Gmail's legacy thread id, hexadecimal. */
  threadId: string;
  draftId: string | null;
  /** ms. */
  sentAt: number;
  subject: string;
  /** All recipients: to, cc, then bcc. */
  people: Person[];
  reason: UntrackedReason;
}
export function summarizeUntracked({ threadId, reason }: Pick<UntrackedMail, 'threadId' | 'reason'>): ThreadSummary {
  const nothing = { status: 'unread', waiting: false, reads: 0, lastReadAt: null, answer: null } as const;
  return { threadId, ...nothing, device: 'unknown', place: null, untracked: reason };
}
