import { type ChangedMail, changeOf } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import { type Database, MAIL_STORES } from '../store/schema.ts';
import { forgetMessage } from './take-back.ts';

/**
 * Deletes mails from the index now, and from the backend once it can be reached, across restarts. Returns what is gone.
 */
export async function forgetMessages(db: Database, ids: readonly string[], now: number): Promise<ChangedMail[]> {
  const tx = durably(db, MAIL_STORES);
  const gone = await Promise.all(
    ids.map(async (id): Promise<ChangedMail[]> => {
      const message = await tx.objectStore('messages').get(id);
      if (!message) return [];
      await forgetMessage(tx, id, now);
      return [changeOf(message)];
    }),
  );
  await tx.done;
  return gone.flat();
}
