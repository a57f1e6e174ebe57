import type { ActivityRow } from '../../mail/activity-row.ts';
import { EXPORT_FIELDS } from '../columns/columns.ts';

const PROPERTIES: Record<string, (row: ActivityRow) => unknown> = Object.assign(
  {
    id: ({ id }: ActivityRow) => id,
    threadId: ({ threadId }: ActivityRow) => threadId,
    answer: ({ answer }: ActivityRow) => answer && { kind: answer.kind, at: new Date(answer.at), from: answer.from },
  },
  ...EXPORT_FIELDS.map(({ json }) => json),
);

/** Property order of the format; others follow. */
const ORDER = [
  ...['id', 'account', 'threadId', 'subject', 'recipients', 'sentAt', 'state', 'untracked', 'reads', 'readsAreMinimum'],
  ...['firstReadAt', 'lastReadAt', 'device', 'place', 'answer'],
];
const NAMES = [...new Set([...ORDER, ...Object.keys(PROPERTIES)])];

/** The listed mails for programs: raw values, times as ISO 8601 in UTC. */
export function exportJson(rows: readonly ActivityRow[]): string {
  const mails = rows.map((row) => Object.fromEntries(NAMES.map((name) => [name, PROPERTIES[name]?.(row)])));
  return `${JSON.stringify({ mails }, null, 2)}\n`;
}
