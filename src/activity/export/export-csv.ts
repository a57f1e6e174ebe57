/** The listed mails as CSV for spreadsheets (RFC 4180). Pure. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { t } from '../../ui/i18n.ts';
import { EXPORT_FIELDS } from '../columns/columns.ts';

/** Without it Excel assumes a legacy encoding, which breaks Hangul. */
const BOM = '\u{feff}';

/** Times are local, "2026-11-23 14:02:05": spreadsheets of every locale parse that. */
export function exportCsv(rows: readonly ActivityRow[], timeZone?: string): string {
  const lines = [
    EXPORT_FIELDS.map(({ title }) => t(title)),
    ...rows.map((row) => EXPORT_FIELDS.map(({ csv }) => csvText(csv(row), timeZone))),
  ];
  return BOM + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/**
 * Matches before a formula sign at a cell's start: of the field, or after `;`, tab or line break, where spreadsheets may split even quoted
 * text. Includes spaces and quotes that they may drop.
 */
const BEFORE_FORMULA = /(?<=^|[;\t\r\n])[\s"]*(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** Puts a quote before formulas, so that spreadsheets keep them as text. */
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
    // Swedish times follow ISO 8601.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });
    formats.set(timeZone, format);
  }
  return format;
}
