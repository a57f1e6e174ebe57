import { expect, test } from 'vitest';
import { dayText } from '../../ui/day-text.ts';
import { dayStart, nextDay } from './days.ts';

test('starts and ends days at local midnight', () => {
  expect(dayStart('2026-11-23')).toBe(new Date(2026, 10, 23).getTime());
  expect(nextDay('2026-12-31')).toBe(new Date(2027, 0, 1).getTime());
  expect(dayText(dayStart('2026-11-23'))).toBe('2026-11-23');
});

test.each(['', '0002-11-20', '0202-11-20', '26-11-20', 'today'])('rejects %j as no whole date', (text) => {
  expect(dayStart(text)).toBeNull();
  expect(nextDay(text)).toBeNull();
});
