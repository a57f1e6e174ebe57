import type { ActivityRow } from '../mail/activity-row.ts';

/**
 * Of the tracked mails sent since this browser was connected: the first that was read, else the latest that can be, else the
 * latest. `rows`: latest first; `since`: ms.
 */
export function pickTestMail(rows: readonly ActivityRow[], since: number): ActivityRow | null {
  const sent = rows.filter(({ sentAt, untracked }) => sentAt >= since && !untracked);
  return sent.findLast(({ status }) => status === 'read') ?? sent.find(({ refused }) => !refused) ?? sent[0] ?? null;
}
