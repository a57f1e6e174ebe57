import { mergeReplies, sameReplies } from '../../mail/replies.ts';
import type { Reply } from '../../mail/tracked-mail.ts';
import type { Request } from '../../messaging/messages.ts';
import type { ChangedThread } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import type { Database, IndexedMessage, Transaction } from '../store/schema.ts';
import { updateEntry } from './outbox-entry.ts';

/**
 * Adds replies found in an opened thread to the index, and makes an update due for the account's other browsers. Null:
 * nothing new.
 */
export async function addReplies(
  db: Database,
  { gmailAccount, threadId, found }: Request<'answers.report'>,
  now: number,
): Promise<ChangedThread | null> {
  const tx = durably(db, ['outbox', 'messages']);
  let changed = false;
  for (const [id, answers] of Map.groupBy(found, (one) => one.id)) {
    const message = await tx.objectStore('messages').get(id);
    if (!message || message.details.gmailAccount !== gmailAccount || message.details.threadId !== threadId) continue;
    const fresh = answers.map(({ answer }) => answer);
    changed = (await putReplies(tx, message, fresh, now)) || changed;
  }
  await tx.done;
  return changed ? { gmailAccount, threadId } : null;
}

/** `message`: as this transaction read it. False: none is new. */
export async function putReplies(
  tx: Transaction<'outbox' | 'messages'>,
  message: IndexedMessage,
  answers: readonly Reply[],
  now: number,
): Promise<boolean> {
  const fresh = withAnswers(message, answers);
  if (sameReplies(fresh.details.answers, message.details.answers)) return false;
  const outbox = tx.objectStore('outbox');
  tx.objectStore('messages').put(fresh);
  // The backend would refuse it again.
  if (message.refusal === undefined) outbox.put(updateEntry(message.id, await outbox.get(message.id), now));
  return true;
}

function withAnswers(message: IndexedMessage, answers: readonly Reply[]): IndexedMessage {
  const all = mergeReplies(message.details.answers, answers);
  const last = all.at(-1);
  return { ...message, details: { ...message.details, answers: all }, ...(last && { answeredAt: last.at }) };
}
