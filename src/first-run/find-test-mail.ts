import type { ActivityRow } from '../mail/activity-row.ts';
import type { Connection } from '../mail/connection.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { send } from '../messaging/send.ts';

/** Latest mails to search. */
const SEARCHED = 50;

/** Mail of the test step; null before one was sent. */
export async function findTestMail(sendMessage: typeof send, connection: Connection): Promise<TrackedMessage | null> {
  if (connection.state !== 'connected') return null;
  const { rows } = await sendMessage('activity.page', { before: null, limit: SEARCHED });
  const picked = pickTestMail(rows, connection.connectedAt);
  return picked && sendMessage('activity.mail', { id: picked.id });
}

/**
 * Of mails sent after `since` (ms): the first read, else the latest readable, else the latest. `rows`: latest first.
 */
export function pickTestMail(rows: readonly ActivityRow[], since: number): ActivityRow | null {
  const sent = rows.filter(({ sentAt, untracked }) => sentAt >= since && !untracked);
  return sent.findLast(({ status }) => status === 'read') ?? sent.find(({ refused }) => !refused) ?? sent[0] ?? null;
}
