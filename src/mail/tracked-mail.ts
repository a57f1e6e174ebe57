/** A sent mail that asked for a receipt, as this browser knows it: its own words about the mail, and the backend's report. */
import type { MessageResponse, Recipients } from '../protocol/api.ts';
import type { Device, Place, Status } from '../protocol/load.ts';
import type { MailNotify, MailReminder } from './mail-choices.ts';

export interface Person {
  address: string;
  name: string | null;
}

/** What is sealed before it leaves the browser. */
export interface MailDetails {
  /** The address of the Gmail account it was sent from. */
  gmailAccount: string;
  subject: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  draftId: string;
  /** Gmail's legacy thread id, hexadecimal; null until Gmail has said it. */
  threadId: string | null;
  /** Gmail's legacy message id, hexadecimal; null until Gmail has said it. */
  gmailMessageId: string | null;
  /** Replies and read receipts that came for it, as `mergeAnswers` keeps them. */
  answers: Reply[];
  /** Other addresses of one's own that it went to, as Gmail's list of senders told. Absent where there is none. */
  ownRecipients?: string[] | undefined;
  /** Absent while nothing was chosen for it. */
  notify?: MailNotify | undefined;
  /** Absent while the settings alone decide. */
  reminder?: MailReminder | undefined;
}

/** A mail that proves a tracked one to be read, whatever its images did. Never leaves the browser unsealed. */
export interface Reply {
  /** `receipt`: a read receipt mail (RFC 8098), as Gmail, Outlook and others send. */
  kind: 'reply' | 'receipt';
  /** When it came, as Gmail shows it: to the minute. ms. */
  at: number;
  /** Gmail's date could not be read: `at` is when this browser found it, and it came earlier. */
  found?: true | undefined;
  from: Person;
  /** Of the reply or receipt itself. */
  gmailMessageId: string;
}

export interface TrackedMessage {
  /** The pixel's id: 22 base64url characters. */
  id: string;
  sentAt: number;
  details: MailDetails;
  recipients: Recipients;
  /** Null until the backend has answered for it. */
  report: MessageResponse | null;
  /** The backend refused it for good, in its words: this mail is not tracked. Absent for all others. */
  refusal?: string;
}

/** What an eye needs to tell of a mail. */
export interface Summary {
  status: Status;
  /** Still waiting for the backend to hear of it. */
  waiting: boolean;
  reads: number;
  /** There may have been more reads than that. Absent where there were not. */
  atLeast?: true;
  lastReadAt: number | null;
  /** Of the last read. */
  device: Device;
  place: Place | null;
  /** The strongest beside the loads: a mail with an answer is read. */
  answer: Reply | null;
  /** It asked for a receipt and went out without: why. Absent for tracked mail. */
  untracked?: UntrackedReason;
}

/** What a row's eye needs: the state of the thread's latest tracked mail. */
export interface ThreadSummary extends Summary {
  threadId: string;
}

/** Why a mail whose eye was on goes out without a receipt. */
export type UntrackedReason =
  /** The extension was updated under the tab. */
  | 'stale-tab'
  /** The backend no longer knows this browser. */
  | 'revoked'
  | 'not-connected'
  | 'plain-text'
  /** InboxSDK does not see the request that Gmail makes for it. */
  | 'scheduled'
  | 'no-draft-id'
  /** Gmail sent it in a way that let nothing be added. */
  | 'not-asked'
  /** The outbox is full. */
  | 'not-kept'
  /** It could not be kept in time: a send is never held up. */
  | 'too-slow'
  | 'failed';
/** Known to this browser alone. */
export interface UntrackedMail {
  /** Random: it names it in the activity page. */
  id: string;
  gmailAccount: string;
  /** Gmail's legacy thread id, hexadecimal. */
  threadId: string;
  draftId: string | null;
  /** ms. */
  sentAt: number;
  subject: string;
  /** All recipients, in the order of to, cc and bcc. */
  people: Person[];
  reason: UntrackedReason;
}
/** As a row's eye tells it. */
export function summarizeUntracked({ threadId, reason }: Pick<UntrackedMail, 'threadId' | 'reason'>): ThreadSummary {
  const nothing = { status: 'unread', waiting: false, reads: 0, lastReadAt: null, answer: null } as const;
  return { threadId, ...nothing, device: 'unknown', place: null, untracked: reason };
}
