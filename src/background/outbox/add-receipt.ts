import { canonicalAddress, recipientOf } from '../../mail/addresses.ts';
import { bareSubject, isLaterId } from '../../mail/gmail-ids.ts';
import { DAY } from '../../mail/reminders.ts';
import type { Request } from '../../messaging/messages.ts';
import { readSent, type SentMails } from '../index/read-sent.ts';
import type { ChangedThread } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';
import { putReplies } from './add-replies.ts';

type Receipt = Request<'receipts.report'>;

/** Gmail shows times to the minute. ms. */
const MINUTE = 60_000;
/** Mails read at once: staging a mail waits for no more. */
const STEP = 500;
/** How far back a receipt's mail is searched, ms: the default of `NUNCHI_RETENTION_DAYS`. */
const LOOKED_BACK = 365 * DAY;

/**
 * Matches a receipt to its mail by subject: the latest earlier mail to its sender that they have not acknowledged yet.
 * Null: none, or the receipt is known.
 */
export async function addReceipt(db: Database, receipt: Receipt, now: number): Promise<ChangedThread | null> {
  const found = await findMail(db, receipt, now - LOOKED_BACK);
  if (!found?.details.threadId) return null;
  const { gmailAccount, answer } = receipt;
  const tx = durably(db, ['outbox', 'messages']);
  const mail = await tx.objectStore('messages').get(found.id);
  const threadId = mail && isFor(receipt, mail) ? mail.details.threadId : null;
  if (!mail || !threadId) {
    // It was taken back, or acknowledged by another receipt, meanwhile.
    await tx.done;
    return addReceipt(db, receipt, now);
  }
  const from = recipientOf(mail.details, answer.from.address) ?? answer.from;
  const changed = await putReplies(tx, mail, [{ ...answer, from }], now);
  await tx.done;
  return changed ? { gmailAccount, threadId } : null;
}

/** The latest match sent since then (ms). */
async function findMail(db: Database, receipt: Receipt, since: number): Promise<IndexedMessage | null> {
  let before: number | null = null;
  do {
    const { mails, next }: SentMails = await readSent(db, before, STEP);
    const found = mails.find((mail) => mail.sentAt >= since && isFor(receipt, mail));
    if (found) return found;
    before = next;
  } while (before !== null && before > since);
  return null;
}

function isFor(receipt: Receipt, mail: IndexedMessage): boolean {
  return matchesReceipt(receipt, mail) && !isAcknowledged(receipt, mail);
}

function matchesReceipt({ gmailAccount, subject, answer }: Receipt, { sentAt, details }: IndexedMessage): boolean {
  const sender = canonicalAddress(answer.from.address);
  return (
    details.gmailAccount === gmailAccount &&
    ![gmailAccount, ...(details.ownRecipients ?? [])].map(canonicalAddress).includes(sender) &&
    recipientOf(details, sender) !== null &&
    bareSubject(details.subject) === bareSubject(subject) &&
    (isLaterId(answer.gmailMessageId, details.gmailMessageId) ?? answer.at + MINUTE > sentAt)
  );
}

/** By another receipt of the same person. */
function isAcknowledged({ answer }: Receipt, { details }: IndexedMessage): boolean {
  const sender = canonicalAddress(answer.from.address);
  return details.answers.some(
    ({ kind, from, gmailMessageId }) =>
      kind === 'receipt' && canonicalAddress(from.address) === sender && gmailMessageId !== answer.gmailMessageId,
  );
}
