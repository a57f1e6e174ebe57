import type { ConnectionRecord } from '../account/connection-record.ts';
import type { Room } from '../room.ts';
import { deliverEntry } from './deliver-entry.ts';
import { deliverOwnViews } from './own-views.ts';

/**
 * All that is still to be said, said once more, due or not: own views, then mails, then deletions, which may be many. The
 * outbox is about to be given up, so no answer is kept. Ends with the signal, or when the backend gives no answer or knows this browser no more.
 */
export async function deliverLast(room: Room, connection: ConnectionRecord, signal: AbortSignal): Promise<void> {
  const db = await room.db();
  await deliverOwnViews(room, connection, signal);
  for (const step of ['register', 'forget'] as const) {
    for (const entry of await db.getAllFromIndex('outbox', 'step', step)) {
      if (entry.step === 'staged') continue;
      const answer = await deliverEntry(room, connection, entry, signal);
      if (answer.kind === 'unreachable' || answer.kind === 'unknown-device') return;
    }
  }
}
