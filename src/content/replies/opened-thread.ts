/** What Gmail shows of an opened thread, and which of its mails came before which. Pure. */
import { isLaterId } from '../../mail/gmail-ids.ts';
import type { Person, TrackedMessage } from '../../mail/tracked-mail.ts';
import { type DatedMail, timeFromMessageId } from './arrival-time.ts';

/** A mail as it stands there folded: Gmail shows neither its id nor its body. */
export interface FoldedMail extends Pick<DatedMail, 'shownAt'> {
  sender: Person;
}

/** Unfolded. */
export interface ThreadMail extends FoldedMail, DatedMail {
  /** What it says itself, without what it quotes. */
  text: string;
}

export interface OpenedThread {
  /** The Gmail account's own address. */
  account: string;
  /** The one subject that Gmail shows for the whole thread. */
  subject: string;
  /** In Gmail's order: oldest first. */
  mails: readonly (ThreadMail | FoldedMail)[];
}

export type Tracked = Pick<TrackedMessage, 'id' | 'sentAt' | 'details'>;

const MINUTE = 60_000;

export function isUnfolded(mail: ThreadMail | FoldedMail): mail is ThreadMail {
  return 'gmailMessageId' in mail;
}

/**
 * By Gmail's order where both are unfolded; else by Gmail's ids, which grow with time; else by the date, where a minute
 * in which both may have been sent counts as before.
 */
export function isAfter(mail: ThreadMail, { sentAt, details }: Tracked, mails: OpenedThread['mails']): boolean {
  const place = mails.findIndex((one) => isUnfolded(one) && one.gmailMessageId === details.gmailMessageId);
  if (place >= 0) return mails.indexOf(mail) > place;
  const later = isLaterId(mail.gmailMessageId, details.gmailMessageId);
  return later ?? (mail.shownAt !== null && mail.shownAt > sentAt);
}

/**
 * When the last of one's own mails went out, ms; `tracked` or not: those `shown` are both. The latest that is said of
 * each, so that a clock which is slow makes nothing after it seem late.
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
