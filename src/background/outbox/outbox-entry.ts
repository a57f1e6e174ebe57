import type { MailDetails } from '../../mail/tracked-mail.ts';

/**
 * What the backend is still to hear about one message. One entry a message: a newer word replaces an older one, so
 * nothing can arrive out of order.
 */
export type OutboxEntry = StagedEntry | DueEntry;

/** Send was pressed; Gmail has not said that it went out, and may never. */
export interface StagedEntry {
  id: string;
  step: 'staged';
  stagedAt: number;
  sentAt: number;
  details: MailDetails;
}

export interface DueEntry {
  id: string;
  /** `register`: PUT it, with what the index says of it. `forget`: DELETE it. */
  step: 'register' | 'forget';
  /** Changes with each new word: an answer counts only for the word it answers. */
  revision: string;
  /** Not before, ms. Also the queue's order. */
  nextAt: number;
  attempts: number;
  /** The backend may have heard of this message, by this entry or an earlier one. */
  heard: boolean;
  /** The backend has the mail; it is told again since its sealed details have changed. Nobody is told that it waits. */
  update?: true;
}

/**
 * How long a mail may stay unconfirmed, ms. A send that failed is never confirmed; one whose tab was closed too soon is once
 * the sent mail is opened.
 */
export const STAGED_LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** Mails on their way at most; beyond it mails go out untracked, and are told so. */
export const OUTBOX_LIMIT = 10_000;

/** The mail's details have changed: it is said again, with what else is still to be said of it. `entry`: what waits now. */
export function updateDue(id: string, entry: OutboxEntry | undefined, now: number): DueEntry {
  const update = { ...dueEntry(id, 'register', now, true), update: true } as const;
  return { ...(entry?.step === 'register' ? entry : update), revision: crypto.randomUUID() };
}

export function dueEntry(id: string, step: DueEntry['step'], now: number, heard: boolean): DueEntry {
  return { id, step, revision: crypto.randomUUID(), nextAt: now, attempts: 0, heard };
}
