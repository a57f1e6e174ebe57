import { canonicalAddress } from '../../messaging/canonical-address.ts';
import { bareSubject, isLaterId } from '../../messaging/mail-marks.ts';
import type { Request } from '../../messaging/messages.ts';
import { recipientOf } from '../../messaging/recipient-of.ts';
import type { ChangedThread } from '../outbox/take-back.ts';
import type { Database, IndexedMessage } from '../store/database.ts';
import { keepAnswers } from './keep-answers.ts';

type Receipt = Request<'receipts.report'>;

/** Gmail shows times to the minute. ms. */
const MINUTE = 60_000;

/**
 * A receipt that names its mail by the subject alone is for the latest such mail before it that went to its sender, and
 * that they have not acknowledged yet. Null where there is none, or it is known.
 */
export async function keepReceipt(db: Database, receipt: Receipt, now: number): Promise<ChangedThread | null> {
  const { gmailAccount, answer } = receipt;
  let cursor = await db.transaction('messages').store.index('sentAt').openCursor(null, 'prev');
  while (cursor && !(isFor(receipt, cursor.value) && !isAcknowledged(receipt, cursor.value)))
    cursor = await cursor.continue();
  if (!cursor) return null;
  const { id, details } = cursor.value;
  const { threadId } = details;
  if (!threadId) return null;
  const from = recipientOf(details, answer.from.address) ?? answer.from;
  return keepAnswers(db, { gmailAccount, threadId, found: [{ id, answer: { ...answer, from } }] }, now);
}

function isFor({ gmailAccount, subject, answer }: Receipt, { sentAt, details }: IndexedMessage): boolean {
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
