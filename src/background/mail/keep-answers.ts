import { mergeAnswers } from '../../messaging/answers.ts';
import type { Request } from '../../messaging/messages.ts';
import type { Answer } from '../../messaging/tracked-message.ts';
import { updateDue } from '../outbox/outbox-entry.ts';
import type { ChangedThread } from '../outbox/take-back.ts';
import { type Database, durably, type IndexedMessage } from '../store/database.ts';

/**
 * Answers found in an opened thread enter the index, and are due at the backend for the account's other browsers: sealed,
 * as an update of what it has. Said again they change nothing. Null where nothing was new: a mail of another thread, one
 * taken back since, or answers that are known.
 */
export async function keepAnswers(
  db: Database,
  { gmailAccount, threadId, found }: Request<'answers.report'>,
  now: number,
): Promise<ChangedThread | null> {
  const tx = durably(db, ['outbox', 'messages']);
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  let changed = false;
  for (const [id, answers] of Map.groupBy(found, (one) => one.id)) {
    const [message, entry] = await Promise.all([messages.get(id), outbox.get(id)]);
    if (!message || message.details.gmailAccount !== gmailAccount || message.details.threadId !== threadId) continue;
    const fresh = withAnswers(
      message,
      answers.map(({ answer }) => answer),
    );
    if (sameAnswers(fresh.details.answers, message.details.answers)) continue;
    changed = true;
    messages.put(fresh);
    // A mail that the backend refused would be refused again.
    if (message.refusal === undefined) outbox.put(updateDue(id, entry, now));
  }
  await tx.done;
  return changed ? { gmailAccount, threadId } : null;
}

/** The message with these answers besides those it has. */
export function withAnswers(message: IndexedMessage, answers: readonly Answer[]): IndexedMessage {
  const all = mergeAnswers(message.details.answers, answers);
  const last = all.at(-1);
  return { ...message, details: { ...message.details, answers: all }, ...(last && { answeredAt: last.at }) };
}

function sameAnswers(a: readonly Answer[], b: readonly Answer[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
