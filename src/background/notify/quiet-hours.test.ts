import { expect, test } from 'vitest';
import { quietEnd } from './quiet-hours.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const night = { on: true, from: 22 * 60, to: 7 * 60 };
const lunch = { on: true, from: 12 * 60, to: 13 * 60 + 30 };

test.each([
  ['before they begin', night, at(23, 21, 59), null],
  ['as they begin', night, at(23, 22), at(24, 7)],
  ['after midnight', night, at(24, 3, 30), at(24, 7)],
  ['in their last minute', night, at(24, 6, 59), at(24, 7)],
  ['as they end', night, at(24, 7), null],
  ['within one day', lunch, at(23, 12, 45), at(23, 13, 30)],
  ['past them on that day', lunch, at(23, 13, 30), null],
  ['when they are switched off', { ...night, on: false }, at(23, 23), null],
  ['when both times are the same', { on: true, from: 600, to: 600 }, at(23, 10), null],
])('%s', (_, quiet, now, end) => {
  expect(quietEnd(quiet, now)).toBe(end);
});
