import type { OutboxCount } from '../../mail/connection.ts';
import type { Database, DueEntry, OutboxEntry } from '../store/schema.ts';

/**
 * How long a mail may stay unconfirmed, ms. A failed send never is; one whose tab closed early is once the mail is
 * opened.
 */
export const STAGED_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Unregistered mails at most; beyond it mails go out untracked, and say so. */
export const OUTBOX_LIMIT = 10_000;

/** The mail's details changed: registers it again. `entry`: what is due already. */
export function updateEntry(id: string, entry: OutboxEntry | undefined, now: number): DueEntry {
  const update = { ...dueEntry(id, 'register', now, true), update: true } as const;
  return { ...(entry?.step === 'register' ? entry : update), revision: crypto.randomUUID() };
}

export function dueEntry(id: string, step: DueEntry['step'], now: number, heard: boolean): DueEntry {
  return { id, step, revision: crypto.randomUUID(), nextAt: now, attempts: 0, heard };
}

/** What the backend lacks. Updates do not count. */
export async function countOutbox(db: Database): Promise<OutboxCount> {
  const [due, deletions] = await Promise.all([
    db.getAllFromIndex('outbox', 'step', 'register'),
    db.countFromIndex('outbox', 'step', 'forget'),
  ]);
  return { mails: due.filter((entry) => entry.step === 'register' && !entry.update).length, deletions };
}
