import { expect, test } from 'vitest';
import { answer } from '../../../tests/support/mails.ts';
import { row } from '../../../tests/support/rows.ts';
import { filterRows, NO_FILTER, type StatusChoice } from './filter.ts';

const NOW = 9000;
const rows = [
  row({ id: 'a', subject: 'The Offer', people: [{ address: 'dana@x.example', name: 'Dana Whitfield' }] }),
  row({ id: 'b', subject: '견적서'.normalize('NFD'), status: 'read', gmailAccount: 'second@gmail.com' }),
  row({ id: 'c', status: 'unconfirmed', sentAt: 5000, reminder: { of: 'unread', dueAt: NOW, own: false } }),
  row({ id: 'd', refused: true }),
  row({ id: 'e', waiting: true, reminder: { of: 'unread', dueAt: NOW + 1, own: true } }),
  row({ id: 'f', status: 'read', answer: answer({}), people: [{ address: 'D.ana+work@Gmail.com', name: null }] }),
];
const found = (filter: Partial<typeof NO_FILTER>) =>
  filterRows(rows, { ...NO_FILTER, ...filter }, NOW)
    .map(({ id }) => id)
    .join('');

test('finds every word in subjects, names and addresses, in any case and Hangul form', () => {
  expect(found({ words: 'dana OFFER' })).toBe('a');
  expect(found({ words: 'gmail' })).toBe('f');
  expect(found({ words: '견적' })).toBe('b');
  expect(found({ words: '  ' })).toBe('abcdef');
});

test.each<[StatusChoice, string]>([
  ['all', 'abcdef'],
  ['read', 'bf'],
  ['unread', 'ae'],
  ['unconfirmed', 'c'],
  ['answered', 'f'],
  ['chase', 'c'],
  ['refused', 'd'],
])('finds by status %s: %s', (status, ids) => expect(found({ status })).toBe(ids));

test('filters by account, time and person', () => {
  expect(found({ account: 'second@gmail.com' })).toBe('b');
  expect(found({ from: 5000 })).toBe('c');
  expect(found({ until: 5000 })).toBe('abdef');
  expect(found({ person: 'dana@gmail.com' })).toBe('f');
});
