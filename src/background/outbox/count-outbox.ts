import type { OutboxCount } from '../../mail/connection.ts';
import type { Database } from '../store/database.ts';

/** What the backend has yet to hear of. An update of a mail that it has is none. */
export async function countOutbox(db: Database): Promise<OutboxCount> {
  const [due, deletions] = await Promise.all([
    db.getAllFromIndex('outbox', 'step', 'register'),
    db.countFromIndex('outbox', 'step', 'forget'),
  ]);
  return { mails: due.filter((entry) => entry.step === 'register' && !entry.update).length, deletions };
}
