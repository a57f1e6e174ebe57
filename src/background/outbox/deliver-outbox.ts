/** A pass through all that waits for the backend: outbox first, in order, then own views. */
import { noteAnswer } from '../account/note-answer.ts';
import type { Answer } from '../backend/ask-backend.ts';
import type { Room } from '../room.ts';
import { readConnection } from '../store/state.ts';
import { tellConnection, tellThreads } from '../tell-gmail.ts';
import { deliverEntry, keepAnswer, nextDueEntry } from './deliver-entry.ts';
import { deliverOwnViews } from './own-views.ts';

export type Delivery =
  /** All said that was due; the rest from then on (ms), null where there is none. */
  | { kind: 'done'; next: number | null }
  /** The backend did not take one: the pass ended there, and order is kept. */
  | { kind: 'failed' }
  /** Not connected, or no longer. */
  | { kind: 'stopped' };

/** What it was told has come to the backend's ears. */
const HEARD: readonly Answer['kind'][] = ['ok', 'refused', 'unknown-device'];

export async function deliverOutbox(room: Room, signal: AbortSignal): Promise<Delivery> {
  const db = await room.db();
  for (;;) {
    const connection = await readConnection(db);
    if (connection?.state !== 'connected' || signal.aborted) return { kind: 'stopped' };
    const entry = await nextDueEntry(db, room.now());
    const answer: Answer | null = entry
      ? await deliverEntry(room, connection, entry, signal)
      : await deliverOwnViews(room, connection, signal);
    if (!answer) break;
    const changed = entry && (await keepAnswer(db, entry, answer, room.now()));
    if (signal.aborted) return { kind: 'stopped' };
    await noteAnswer(room, connection, answer);
    if (changed) await tellThreads(room, [changed]);
    if (entry?.step === 'register') await tellConnection(room);
    if (!HEARD.includes(answer.kind)) return { kind: 'failed' };
  }
  const first = await db.transaction('outbox').store.index('nextAt').openKeyCursor();
  return { kind: 'done', next: first?.key ?? null };
}
