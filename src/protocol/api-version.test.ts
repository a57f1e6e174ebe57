import { expect, test } from 'vitest';
import { compareApi, formatApiRange, parseApiRange } from './api-version.ts';

test('parses a range as it is formatted', () => {
  expect(formatApiRange({ oldest: 1, newest: 3 })).toBe('1-3');
  expect(parseApiRange('1-3')).toEqual({ oldest: 1, newest: 3 });
});

test.each([null, '', '1', '3-1', '-1-2', '1-2, 1-2', 'one-two', '1-99999'])('%j is no range', (text) => {
  expect(parseApiRange(text)).toBeNull();
});

test.each([
  [1, 1, 'server-older'],
  [1, 2, 'same'],
  [2, 2, 'same'],
  [2, 9, 'same'],
  [3, 9, 'server-newer'],
] as const)('a backend that speaks %i to %i, against what speaks 2, is %s', (oldest, newest, found) => {
  expect(compareApi({ oldest, newest }, 2)).toBe(found);
});
