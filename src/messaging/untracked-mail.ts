/** A mail that asked for a receipt and went out without one. */
import type { Person, ThreadSummary } from './tracked-message.ts';

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
