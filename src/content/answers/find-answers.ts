/** Which mails of an opened thread answer which tracked ones. Pure: what Gmail shows in, findings out. */
import { mergeAnswers } from '../../messaging/answers.ts';
import { canonicalAddress } from '../../messaging/canonical-address.ts';
import { bareSubject, isLaterId } from '../../messaging/mail-marks.ts';
import type { FoundAnswer } from '../../messaging/messages.ts';
import type { Answer, MailDetails, Person, TrackedMessage } from '../../messaging/tracked-message.ts';
import { answerKind } from './answer-kind.ts';
import { RECEIPT_SUBJECT } from './mail-words.ts';

/** A mail as it stands in an opened thread, unfolded: of a folded one Gmail shows neither id nor body. */
export interface ThreadMail {
  gmailMessageId: string;
  sender: Person;
  /** What it says itself, without what it quotes. */
  text: string;
  /** As Gmail shows it: ms, to the minute; null where it can't be read. */
  shownAt: number | null;
}

export interface OpenedThread {
  /** The Gmail account's own address. */
  account: string;
  /** The one subject that Gmail shows for the whole thread. */
  subject: string;
  /** In Gmail's order: oldest first. */
  mails: readonly ThreadMail[];
}

type Tracked = Pick<TrackedMessage, 'id' | 'sentAt' | 'details'>;

/** A date this far from the clock of this computer was not read right. ms. */
const FUTURE = 24 * 60 * 60_000;
const MINUTE = 60_000;

/**
 * What is not known yet. A reply answers every tracked mail before it that went to its sender; a receipt speaks of one:
 * the latest such mail that none has acknowledged yet. `now`: ms, stands for a date that can't be read.
 */
export function findAnswers(thread: OpenedThread, tracked: readonly Tracked[], now: number): FoundAnswer[] {
  const own = ownAddresses(thread, tracked);
  const found = new Map<string, Answer[]>(tracked.map(({ id }) => [id, []]));
  const latestFirst = tracked.toSorted((a, b) => b.sentAt - a.sentAt);
  for (const mail of thread.mails) {
    const sender = canonicalAddress(mail.sender.address);
    if (own.has(sender)) continue;
    const asked = latestFirst.filter((one) => wentTo(one.details, sender) && isAfter(mail, one, thread.mails));
    for (const one of asked) {
      const kind = answerKind(wordsOf(mail, thread.subject, one));
      if (!kind) continue;
      const answers = found.get(one.id) ?? [];
      if (kind === 'receipt' && isAcknowledged([...one.details.answers, ...answers], sender, mail)) continue;
      answers.push(answerOf(kind, mail, now));
      if (kind === 'receipt') break;
    }
  }
  return tracked.flatMap(({ id, details }) =>
    newTo(details.answers, found.get(id) ?? []).map((answer) => ({ id, answer })),
  );
}

/** The account's, and those that its tracked mails were sent from: aliases. */
function ownAddresses({ account, mails }: OpenedThread, tracked: readonly Tracked[]): Set<string> {
  const ownIds = new Set(tracked.map(({ details }) => details.gmailMessageId));
  const senders = mails.filter(({ gmailMessageId }) => ownIds.has(gmailMessageId)).map(({ sender }) => sender.address);
  return new Set([account, ...tracked.map(({ details }) => details.gmailAccount), ...senders].map(canonicalAddress));
}

function wentTo({ to, cc, bcc }: MailDetails, address: string): boolean {
  return [...to, ...cc, ...bcc].some((person) => canonicalAddress(person.address) === address);
}

/** By another receipt of the same person. */
function isAcknowledged(answers: readonly Answer[], sender: string, { gmailMessageId }: ThreadMail): boolean {
  const receipts = answers.filter((one) => one.kind === 'receipt' && canonicalAddress(one.from.address) === sender);
  return receipts.some((receipt) => receipt.gmailMessageId !== gmailMessageId);
}

/**
 * By Gmail's order where both are unfolded; else by Gmail's ids, which grow with time; else by the date, where a minute
 * in which both may have been sent counts as before.
 */
function isAfter(mail: ThreadMail, { sentAt, details }: Tracked, mails: readonly ThreadMail[]): boolean {
  const place = mails.findIndex(({ gmailMessageId }) => gmailMessageId === details.gmailMessageId);
  if (place >= 0) return mails.indexOf(mail) > place;
  const later = isLaterId(mail.gmailMessageId, details.gmailMessageId);
  return later ?? (mail.shownAt !== null && mail.shownAt > sentAt);
}

/** The thread's subject is the mail's own only where it is not the tracked mail's. */
function wordsOf({ sender, text, shownAt }: ThreadMail, threadSubject: string, { sentAt, details }: Tracked) {
  const subject = bareSubject(threadSubject) === bareSubject(details.subject) ? '' : threadSubject;
  // Shown to the minute: it may be from before the mail by as much.
  const delay = shownAt === null ? null : Math.max(0, shownAt + MINUTE - sentAt);
  return { sender: sender.address, subject, text, delay };
}

function answerOf(kind: Answer['kind'], { sender, shownAt, gmailMessageId }: ThreadMail, now: number): Answer {
  const answer = { kind, from: sender, gmailMessageId };
  return shownAt !== null && shownAt < now + FUTURE
    ? { ...answer, at: Math.min(shownAt, now) }
    : { ...answer, at: now, found: true };
}

/**
 * A receipt that Gmail put into a thread of its own, as it does where the subject has changed: with the subject that it
 * is for. Null for any other thread.
 */
export function findReceipt({ subject, mails }: OpenedThread, now: number): { subject: string; answer: Answer } | null {
  const [, meant] = RECEIPT_SUBJECT.exec(subject) ?? [];
  const receipts = mails.filter(({ sender, text }) => {
    return answerKind({ sender: sender.address, subject: '', text, delay: null }) === 'receipt';
  });
  return meant && receipts[0] ? { subject: meant, answer: answerOf('receipt', receipts[0], now) } : null;
}

/** Those that would change what is known; one whose date can't be read is not new each time it is seen. */
function newTo(known: readonly Answer[], found: readonly Answer[]): Answer[] {
  const before = JSON.stringify(mergeAnswers(known, []));
  const knownIds = new Set(known.map(({ gmailMessageId }) => gmailMessageId));
  return found.filter(
    (answer) =>
      !(answer.found && knownIds.has(answer.gmailMessageId)) &&
      JSON.stringify(mergeAnswers(known, [answer])) !== before,
  );
}
