import fc from 'fast-check';
import { expect, test } from 'vitest';
import { row } from '../../../tests/support/rows.ts';
import { csvField, exportCsv } from './export-csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j is no formula', (text) => {
  expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
});

test.each([
  ["offer;=cmd|'/C calc'!A0;", `"offer;'=cmd|'/C calc'!A0;"`],
  [' =1+1', " '=1+1"],
  ['a\t@x', `"a\t'@x"`],
  ['a;"=1"', `"a;""'=1"""`],
  ['Re: 1+1; a-b', '"Re: 1+1; a-b"'],
])('%j may be divided at another sign than the comma', (text, field) => {
  expect(csvField(text)).toBe(field);
});

test.each([',', ';', '\t'])('whatever was written, no cell of a table divided at %j is a formula', (separator) => {
  const text = fc.string({ unit: fc.constantFrom(...'=+-@＝;,\t\r\n "\'1a\u00a0') });
  const mails = fc.array(fc.record({ subject: text, name: text }), { minLength: 1, maxLength: 3 });
  const table = (some: { subject: string; name: string }[]) =>
    exportCsv(some.map(({ subject, name }) => row({ subject, people: [{ name, address: 'jiwoo@example.com' }] })));
  fc.assert(
    fc.property(mails, (some) => {
      for (const cell of cellsOf(table(some), separator)) expect(cell.trim()).not.toMatch(/^[=+\-@＝]/);
    }),
    { numRuns: 500 },
  );
});

test('fields with commas, quotes and line ends are quoted as RFC 4180 says; others stand as they are', () => {
  expect(csvField('a,b')).toBe('"a,b"');
  expect(csvField('say "yes"')).toBe('"say ""yes"""');
  expect(csvField('a\nb')).toBe('"a\nb"');
  expect(csvField('=a,"b"')).toBe(`"'=a,""b"""`);
  expect(csvField('a = b')).toBe('a = b');
});

test('a table begins with a byte-order mark and its titles, and has local times', () => {
  const sentAt = Date.UTC(2026, 10, 23, 3, 40, 5);
  const [head, first, end] = exportCsv([row({ sentAt, status: 'read', reads: 2 })], 'Asia/Seoul').split('\r\n');
  expect(head).toBe(
    '\u{feff}To,Subject,Sent,Status,First read,Last read,Reads,Device,Place (about),Gmail account,Why not tracked',
  );
  expect(first).toBe('Kim Jiwoo <jiwoo@example.com>,Autumn workshop,2026-11-23 12:40:05,Read,,,2,,,me@example.com,');
  expect(end).toBe('');
});

test('a mail that went out without its receipt says why', () => {
  const [, line] = exportCsv([row({ sentAt: 0, refused: true, untracked: 'failed' })], 'UTC').split('\r\n');
  expect(line).toContain(',Not tracked,,,0,,,me@example.com,"This browser could not save the receipt. ');
});

/** As spreadsheets read it: a quote opens a cell only at its beginning, and what follows the closing one belongs to it. */
function cellsOf(table: string, separator: string): string[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^${separator}\\r\\n]*)(?:${separator}|\\r?\\n|\\r|$)`, 'gy');
  return [...table.slice(1).matchAll(cell)].map(([, quoted = '', rest]) => quoted.replaceAll('""', '"') + rest);
}
