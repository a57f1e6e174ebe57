/** The mails on show as a table for a spreadsheet (RFC 4180). Pure. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { t } from '../../ui/i18n.ts';
import { EXPORT_FIELDS } from '../columns/columns.ts';

/** Excel takes a file without it for one in the system's old encoding, which breaks Hangul. */
const BOM = '\u{feff}';

/** Times are local, "2026-11-23 14:02:05": spreadsheets take that for a time in every language. */
export function exportCsv(rows: readonly ActivityRow[], timeZone?: string): string {
  const lines = [
    EXPORT_FIELDS.map(({ title }) => t(title)),
    ...rows.map((row) => EXPORT_FIELDS.map(({ csv }) => csvText(csv(row), timeZone))),
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

function csvText(value: string | number | Date | null, timeZone: string | undefined): string {
  return value instanceof Date ? timeFormat(timeZone).format(value) : String(value ?? '');
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
