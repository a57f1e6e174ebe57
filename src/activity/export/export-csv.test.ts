import fc from 'fast-check';
import { expect, test } from 'vitest';
import { row } from '../../../tests/support/rows.ts';
import { csvField, exportCsv } from './export-csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('escapes %j as text', (text) => {
  expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
});

test.each([
  ["offer;=cmd|'/C calc'!A0;", `"offer;'=cmd|'/C calc'!A0;"`],
  [' =1+1', " '=1+1"],
  ['a\t@x', `"a\t'@x"`],
  ['a;"=1"', `"a;""'=1"""`],
  ['Re: 1+1; a-b', '"Re: 1+1; a-b"'],
])('escapes formulas in %j, which a spreadsheet may split at other separators', (text, field) => {
  expect(csvField(text)).toBe(field);
});

test.each([',', ';', '\t'])('leaves no cell a formula in any table split at %j', (separator) => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@＝;,\t\r\n "\'1a\u00a0') });
  const mails = fc.array(fc.record({ subject: text, name: text }), { minLength: 1, maxLength: 3 });
  const table = (fields: { subject: string; name: string }[]) =>
    exportCsv(fields.map(({ subject, name }) => row({ subject, people: [{ name, address: 'jiwoo@example.com' }] })));
  fc.assert(
    fc.property(mails, (fields) => {
      for (const cell of cellsOf(table(fields), separator)) expect(cell.trim()).not.toMatch(/^[=+\-@＝]/);
    }),
    { numRuns: 500 },
  );
});

test('quotes fields with commas, quotes and line breaks by RFC 4180, and no others', () => {
  expect(csvField('a,b')).toBe('"a,b"');
  expect(csvField('say "yes"')).toBe('"say ""yes"""');
  expect(csvField('a\nb')).toBe('"a\nb"');
  expect(csvField('=a,"b"')).toBe(`"'=a,""b"""`);
  expect(csvField('a = b')).toBe('a = b');
});

test('starts with a byte-order mark and titles, and writes local times', () => {
  const sentAt = Date.UTC(2026, 10, 23, 3, 40, 5);
  const [head, first, end] = exportCsv([row({ sentAt, status: 'read', reads: 2 })], 'Asia/Seoul').split('\r\n');
  expect(head).toBe(
    '\u{feff}To,Subject,Sent,Status,First read,Last read,Reads,Device,Place (about),Gmail account,Why not tracked',
  );
  expect(first).toBe('Kim Jiwoo <jiwoo@example.com>,Autumn workshop,2026-11-23 12:40:05,Read,,,2,,,me@example.com,');
  expect(end).toBe('');
});

test('gives the reason for a mail without a receipt', () => {
  const [, line] = exportCsv([row({ sentAt: 0, refused: true, untracked: 'failed' })], 'UTC').split('\r\n');
  expect(line).toContain(',Not tracked,,,0,,,me@example.com,"This browser could not save the receipt. ');
});

/** Parses as spreadsheets do: a quote counts only at a cell's start, and text after the closing one belongs to it. */
function cellsOf(table: string, separator: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)(?:${separator}|\\r?\\n|\\r|$)`, 'gy');
  return [...table.slice(1).matchAll(cell)].map(([, quoted = '', rest]) => quoted.replaceAll('""', '"') + rest);
}
