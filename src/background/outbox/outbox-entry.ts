import type { OutboxCount } from '../../mail/connection.ts';
import type { Database, DueEntry, OutboxEntry } from '../store/schema.ts';

/**
 * How long a mail may stay unconfirmed, ms. A send that failed is never confirmed; one whose tab was closed too soon is once
 * the sent mail is opened.
 */
export const STAGED_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Mails on their way at most; beyond it mails go out untracked, and are told so. */
export const OUTBOX_LIMIT = 10_000;

/** The mail's details have changed: it is said again, with what else is still to be said of it. `entry`: what waits now. */
export function updateEntry(id: string, entry: OutboxEntry | undefined, now: number): DueEntry {
  const update = { ...dueEntry(id, 'register', now, true), update: true } as const;
  return { ...(entry?.step === 'register' ? entry : update), revision: crypto.randomUUID() };
}

export function dueEntry(id: string, step: DueEntry['step'], now: number, heard: boolean): DueEntry {
  return { id, step, revision: crypto.randomUUID(), nextAt: now, attempts: 0, heard };
}

/** What the backend has yet to hear of. An update of a mail that it has is none. */
export async function countOutbox(db: Database): Promise<OutboxCount> {
  const [due, deletions] = await Promise.all([
    db.getAllFromIndex('outbox', 'step', 'register'),
    db.countFromIndex('outbox', 'step', 'forget'),
  ]);
  return { mails: due.filter((entry) => entry.step === 'register' && !entry.update).length, deletions };
}
