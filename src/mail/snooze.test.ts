import { expect, test } from 'vitest';
import { type Snooze, snoozedUntil } from './reminders.ts';

test.each<[Snooze, Date, Date]>([
  ['tomorrow', new Date(2026, 10, 24, 23, 59), new Date(2026, 10, 25, 9)],
  ['threeDays', new Date(2026, 10, 29, 0, 1), new Date(2026, 11, 2, 9)],
  ['nextWeek', new Date(2026, 11, 28, 9), new Date(2027, 0, 4, 9)],
])('%s is that morning, by the calendar', (snooze, now, until) => {
  expect(new Date(snoozedUntil(snooze, now.getTime()))).toEqual(until);
});
