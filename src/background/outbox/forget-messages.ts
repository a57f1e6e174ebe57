import { type Database, durably, MAIL_STORES } from '../store/database.ts';
import { type ChangedThread, forgetMessage } from './take-back.ts';

/**
 * The person deletes the history of these mails: they leave the index at once, and the backend erases them as soon as it
 * can be told, across restarts. Returns the threads that lost a mail.
 */
export async function forgetMessages(db: Database, ids: readonly string[], now: number): Promise<ChangedThread[]> {
  const tx = durably(db, MAIL_STORES);
  const threads = await Promise.all(
    ids.map(async (id): Promise<ChangedThread[]> => {
      const message = await tx.objectStore('messages').get(id);
      if (!message) return [];
      await forgetMessage(tx, id, now);
      const { gmailAccount, threadId } = message.details;
      return threadId ? [{ gmailAccount, threadId }] : [];
    }),
  );
  await tx.done;
  return threads.flat();
}
