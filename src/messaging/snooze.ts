/** Until when a mail can be put off. Pure. */

export const SNOOZES = ['tomorrow', 'threeDays', 'nextWeek'] as const;
export type Snooze = (typeof SNOOZES)[number];

const DAYS: Record<Snooze, number> = { tomorrow: 1, threeDays: 3, nextWeek: 7 };
/** In the morning, by the browser's own clock. */
const HOUR = 9;

/** ms. */
export function snoozedUntil(snooze: Snooze, now: number): number {
  const date = new Date(now);
  // By the calendar: a day has not always 24 hours.
  date.setDate(date.getDate() + DAYS[snooze]);
  return date.setHours(HOUR, 0, 0, 0);
}
