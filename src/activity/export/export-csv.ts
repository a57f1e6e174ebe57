/** The mails on show as a table for a spreadsheet (RFC 4180). Pure. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import { deviceName } from '../../views/describe-summary.ts';
import { untrackedWords } from '../../views/untracked-words.ts';
import { placeOf } from '../cell-words.ts';
import { rowState, stateWord } from '../row-state.ts';

/** Excel takes a file without it for one in the system's old encoding, which breaks Hangul. */
const BOM = '\u{feff}';

const CSV_COLUMNS: readonly [MessageKey, (row: ActivityRow, timeZone?: string) => string][] = [
  ['columnTo', ({ people }) => people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; ')],
  ['columnSubject', ({ subject }) => subject],
  ['columnSent', ({ sentAt }, zone) => csvTime(sentAt, zone)],
  ['columnStatus', (row) => stateWord(rowState(row))],
  ['columnFirstRead', ({ firstReadAt }, zone) => csvTime(firstReadAt, zone)],
  ['lastReadLabel', ({ lastReadAt }, zone) => csvTime(lastReadAt, zone)],
  // A number alone, to reckon with, also where it is a minimum.
  ['columnReads', ({ reads }) => String(reads)],
  ['columnDevice', ({ device }) => deviceName(device) ?? ''],
  ['columnPlace', (row) => placeOf(row) ?? ''],
  ['columnAccount', ({ gmailAccount }) => gmailAccount],
  ['columnUntracked', ({ untracked }) => (untracked ? untrackedWords(untracked) : '')],
];

/** Times are local, "2026-11-23 14:02:05": spreadsheets take that for a time in every language. */
export function exportCsv(rows: readonly ActivityRow[], timeZone?: string): string {
  const lines = [
    CSV_COLUMNS.map(([key]) => t(key)),
    ...rows.map((row) => CSV_COLUMNS.map(([, value]) => value(row, timeZone))),
  ];
  return BOM + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/**
 * Where a cell may begin: the field, and what follows `;`, a tab or a line break, since a spreadsheet may divide the line there
 * whatever is quoted. With the spaces and quotes that it may drop, up to the sign of a formula.
 */
const BEFORE_FORMULA = /(?<=^|[;\t\r\n])[\s"]*(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** What a spreadsheet would take for a formula is kept as text by a quote before it. */
export function csvField(text: string): string {
  const safe = text.replace(BEFORE_FORMULA, "$&'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvTime(at: number | null, timeZone: string | undefined): string {
  return at === null ? '' : timeFormat(timeZone).format(at);
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function timeFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes times the ISO way.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
    formats.set(timeZone, format);
  }
  return format;
}
