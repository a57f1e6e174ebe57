import type { ActivityRow } from '../../mail/activity-row.ts';
import { rowState } from '../row-state.ts';

/** The mails on show for programs: every value as it is kept, times as ISO 8601 in UTC. */
export function exportJson(rows: readonly ActivityRow[]): string {
  const mails = rows.map((row) => ({
    id: row.id,
    account: row.gmailAccount,
    threadId: row.threadId,
    subject: row.subject,
    recipients: row.people,
    sentAt: iso(row.sentAt),
    state: rowState(row),
    untracked: row.untracked ?? null,
    reads: row.reads,
    readsAreMinimum: row.atLeast === true,
    firstReadAt: iso(row.firstReadAt),
    lastReadAt: iso(row.lastReadAt),
    device: row.device,
    place: row.place,
    answer: row.answer && { kind: row.answer.kind, at: iso(row.answer.at), from: row.answer.from },
  }));
  return `${JSON.stringify({ mails }, null, 2)}\n`;
}

function iso(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
