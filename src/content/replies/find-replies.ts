/** Matches a thread's mails to the tracked mails they answer. Pure. */

import { canonicalAddress, recipientOf } from '../../mail/addresses.ts';
import { bareSubject } from '../../mail/gmail-ids.ts';
import { mergeReplies } from '../../mail/replies.ts';
import type { MailDetails, Reply } from '../../mail/tracked-mail.ts';
import type { FoundReply } from '../../messaging/messages.ts';
import { estimateArrival } from './arrival-time.ts';
import { isAfter, isUnfolded, lastSentAt, type OpenedThread, type ThreadMail, type Tracked } from './opened-thread.ts';
import { replyKind } from './reply-kind.ts';
import { READ_RECEIPT_SUBJECT } from './reply-phrases.ts';

/**
 * Replies not stored yet. A reply counts for every earlier tracked mail to its sender; a read receipt only for the
 * latest without one. A mail's kind is judged once, by the delay since the last own mail. `now` (ms) replaces an
 * unreadable date.
 */
export function findReplies(thread: OpenedThread, tracked: readonly Tracked[], now: number): FoundReply[] {
  const own = ownAddresses(thread, tracked);
  const found = new Map<string, Reply[]>(tracked.map(({ id }) => [id, []]));
  const latestFirst = tracked.toSorted((a, b) => b.sentAt - a.sentAt);
  for (const mail of thread.mails.filter(isUnfolded)) {
    const sender = canonicalAddress(mail.sender.address);
    if (own.has(sender)) continue;
    const before = latestFirst.filter((one) => isAfter(mail, one, thread.mails));
    const addressed = before.filter(({ details }) => recipientOf(details, sender));
    if (!addressed[0]) continue;
    const ownBefore = thread.mails
      .slice(0, thread.mails.indexOf(mail))
      .filter((one) => own.has(canonicalAddress(one.sender.address)));
    const lastSent = lastSentAt(before, ownBefore, now);
    const at = estimateArrival(mail, lastSent, now);
    const subject = findOwnSubject(thread.subject, addressed[0]);
    const delay = at === null ? null : Math.max(0, at - lastSent);
    const kind = replyKind({ sender: mail.sender.address, subject, text: mail.text, delay });
    if (!kind) continue;
    for (const one of addressed) {
      const replies = found.get(one.id) ?? [];
      if (kind === 'receipt' && isAcknowledged([...one.details.answers, ...replies], sender, mail)) continue;
      replies.push(withSentToName(one.details, createReply(kind, mail, at, now)));
      if (kind === 'receipt') break;
    }
  }
  return tracked.flatMap(({ id, details }) =>
    onlyNew(details.answers, found.get(id) ?? []).map((answer) => ({ id, answer })),
  );
}

/** The account's address and the aliases it sent from. */
function ownAddresses({ account, mails }: OpenedThread, tracked: readonly Tracked[]): Set<string> {
  const ownIds = new Set(tracked.map(({ details }) => details.gmailMessageId));
  const senders = mails
    .filter((mail) => isUnfolded(mail) && ownIds.has(mail.gmailMessageId))
    .map(({ sender }) => sender.address);
  const accountAddresses = tracked.flatMap(({ details }) => [details.gmailAccount, ...(details.ownRecipients ?? [])]);
  return new Set([account, ...accountAddresses, ...senders].map(canonicalAddress));
}

/** Whether another receipt of the same sender covers it. */
function isAcknowledged(replies: readonly Reply[], sender: string, { gmailMessageId }: ThreadMail): boolean {
  const receipts = replies.filter((one) => one.kind === 'receipt' && canonicalAddress(one.from.address) === sender);
  return receipts.some((receipt) => receipt.gmailMessageId !== gmailMessageId);
}

/** Senders choose their names: show the one written to. */
function withSentToName(details: MailDetails, reply: Reply): Reply {
  return { ...reply, from: recipientOf(details, reply.from.address) ?? reply.from };
}

/** Empty when it is the tracked mail's subject. */
function findOwnSubject(threadSubject: string, { details }: Tracked): string {
  return bareSubject(threadSubject) === bareSubject(details.subject) ? '' : threadSubject;
}

function createReply(kind: Reply['kind'], mail: ThreadMail, at: number | null, now: number): Reply {
  const { sender, gmailMessageId } = mail;
  const reply = { kind, from: sender, gmailMessageId };
  return at === null ? { ...reply, at: now, found: true } : { ...reply, at: Math.min(at, now) };
}

/**
 * A receipt in its own thread, as Gmail files it under a changed subject, with the subject it is for. Null for other
 * threads.
 */
export function findReceipt({ subject, mails }: OpenedThread, now: number): { subject: string; answer: Reply } | null {
  const [, subjectOfMail] = READ_RECEIPT_SUBJECT.exec(subject) ?? [];
  const receipt = mails.filter(isUnfolded).find(({ sender, text }) => {
    return replyKind({ sender: sender.address, subject: '', text, delay: null }) === 'receipt';
  });
  if (!subjectOfMail || !receipt) return null;
  return {
    subject: subjectOfMail,
    answer: createReply('receipt', receipt, estimateArrival(receipt, -Infinity, now), now),
  };
}

/** A reply with an unreadable date is new only once. */
function onlyNew(known: readonly Reply[], found: readonly Reply[]): Reply[] {
  const before = JSON.stringify(mergeReplies(known, []));
  const knownIds = new Set(known.map(({ gmailMessageId }) => gmailMessageId));
  return found.filter(
    (reply) =>
      !(reply.found && knownIds.has(reply.gmailMessageId)) && JSON.stringify(mergeReplies(known, [reply])) !== before,
  );
}
