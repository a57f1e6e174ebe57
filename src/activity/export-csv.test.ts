import { expect, test } from 'vitest';
import { csvField, exportCsv } from './export-csv.ts';
import { row } from './fixture-row.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j is no formula', (text) => {
  expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
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
