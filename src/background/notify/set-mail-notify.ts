import type { Request } from '../../messaging/messages.ts';
import { updateDue } from '../outbox/outbox-entry.ts';
import { type Database, durably } from '../store/database.ts';

/** A choice for one mail enters the index, and is due at the backend for the account's other browsers: sealed, as an update. */
export async function setMailNotify(db: Database, { id, when }: Request<'mail.notify'>, now: number): Promise<void> {
  const tx = durably(db, ['outbox', 'messages']);
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  const [message, entry] = await Promise.all([messages.get(id), outbox.get(id)]);
  if (message) {
    messages.put({ ...message, details: { ...message.details, notify: { when, at: now } } });
    if (message.refusal === undefined) outbox.put(updateDue(id, entry, now));
  }
  await tx.done;
}
