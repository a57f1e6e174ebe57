/** What Gmail shows of a thread. Pure. */
import { isLaterId } from '../../mail/gmail-ids.ts';
import type { Person, TrackedMessage } from '../../mail/tracked-mail.ts';
import { type DatedMail, timeFromMessageId } from './arrival-time.ts';

/** A folded mail: Gmail shows neither id nor body. */
export interface FoldedMail extends Pick<DatedMail, 'shownAt'> {
  sender: Person;
}

/** An unfolded mail. */
export interface ThreadMail extends FoldedMail, DatedMail {
  /** Without quotes. */
  text: string;
}

export interface OpenedThread {
  /** The account's address. */
  account: string;
  /** Gmail shows one per thread. */
  subject: string;
  /** Oldest first, as Gmail orders them. */
  mails: readonly (ThreadMail | FoldedMail)[];
}

export type Tracked = Pick<TrackedMessage, 'id' | 'sentAt' | 'details'>;

const MINUTE = 60_000;

export function isUnfolded(mail: ThreadMail | FoldedMail): mail is ThreadMail {
  return 'gmailMessageId' in mail;
}

/**
 * By Gmail's order if both are unfolded; else by ids, which grow with time; else by date, where the same minute counts
 * as before.
 */
export function isAfter(mail: ThreadMail, { sentAt, details }: Tracked, mails: OpenedThread['mails']): boolean {
  const place = mails.findIndex((one) => isUnfolded(one) && one.gmailMessageId === details.gmailMessageId);
  if (place >= 0) return mails.indexOf(mail) > place;
  const later = isLaterId(mail.gmailMessageId, details.gmailMessageId);
  return later ?? (mail.shownAt !== null && mail.shownAt > sentAt);
}

/**
 * When the last own mail went out, ms, tracked or only `shown`. Takes each mail's latest time: with a slow clock,
 * replies would seem late.
 */
export function lastSentAt(tracked: readonly Tracked[], shown: OpenedThread['mails'], now: number): number {
  const shownTimes = shown.map(
    (mail) => (isUnfolded(mail) && timeFromMessageId(mail.gmailMessageId)) || (mail.shownAt ?? 0) + MINUTE,
  );
  return Math.max(
    ...tracked.flatMap(({ sentAt, details }) => [sentAt, timeFromMessageId(details.gmailMessageId) ?? 0]),
    ...shownTimes.filter((at) => at < now + MINUTE),
  );
}
