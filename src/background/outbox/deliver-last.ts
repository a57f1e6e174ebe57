import type { ConnectionRecord } from '../account/connection-record.ts';
import type { Room } from '../room.ts';
import { deliverEntry } from './deliver-entry.ts';

/**
 * All that is still to be said, said once more, due or not, mails before deletions: the outbox is about to be given up, so
 * no answer is kept. Ends with the signal, or when the backend gives no answer.
 */
export async function deliverLast(room: Room, connection: ConnectionRecord, signal: AbortSignal): Promise<void> {
  const db = await room.db();
  for (const step of ['register', 'forget'] as const) {
    for (const entry of await db.getAllFromIndex('outbox', 'step', step)) {
      if (entry.step === 'staged') continue;
      const answer = await deliverEntry(room, connection, entry, signal);
      if (answer.kind === 'unreachable') return;
    }
  }
}
