import { expect, test } from 'vitest';
import { row } from '../../../tests/support/rows.ts';
import type { ColumnId } from '../columns/columns.ts';
import { sortRows } from './sort.ts';

const rows = [
  row({ id: 'a', sentAt: 3, subject: '나비', reads: 1, firstReadAt: 9, status: 'read' }),
  row({ id: 'b', sentAt: 2, subject: 'Mail 10' }),
  row({ id: 'c', sentAt: 1, subject: 'Mail 9', reads: 4, firstReadAt: 8, status: 'read' }),
];
const order = (column: ColumnId, descending: boolean) =>
  sortRows(rows, { column, descending })
    .map(({ id }) => id)
    .join('');

test('sorts times and numbers by value, and text by locale', () => {
  expect(order('sent', true)).toBe('abc');
  expect(order('sent', false)).toBe('cba');
  expect(order('reads', true)).toBe('cab');
  expect(order('subject', false)).toBe('cba');
});

test('sorts unknown values last in both directions', () => {
  expect(order('firstRead', false)).toBe('cab');
  expect(order('firstRead', true)).toBe('acb');
});

test('keeps equal mails latest first', () => {
  expect(order('device', false)).toBe('abc');
  expect(order('device', true)).toBe('abc');
  expect(order('status', false)).toBe('acb');
});
