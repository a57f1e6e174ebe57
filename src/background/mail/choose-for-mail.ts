import type { MailDetails } from '../../messaging/tracked-message.ts';
import { updateDue } from '../outbox/outbox-entry.ts';
import type { ChangedThread } from '../outbox/take-back.ts';
import { type Database, durably } from '../store/database.ts';

/**
 * A choice for one mail enters the index, and is due at the backend for the account's other browsers: sealed, as an update.
 * Returns its thread; null where it has none, or there is no such mail (any more).
 */
export async function chooseForMail(
  db: Database,
  id: string,
  choice: Pick<MailDetails, 'notify' | 'reminder'>,
  now: number,
): Promise<ChangedThread | null> {
  const tx = durably(db, ['outbox', 'messages']);
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  const [message, entry] = await Promise.all([messages.get(id), outbox.get(id)]);
  if (message) {
    messages.put({ ...message, details: { ...message.details, ...choice } });
    if (message.refusal === undefined) outbox.put(updateDue(id, entry, now));
  }
  await tx.done;
  const { gmailAccount, threadId } = message?.details ?? {};
  return gmailAccount && threadId ? { gmailAccount, threadId } : null;
}
