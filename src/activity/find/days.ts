/** Days of a date field, "2026-11-23", in the browser's time zone. */

/** Rejects years still being typed, as 0002. */
const FIRST_YEAR = 1970;

/** Start of the day, ms; null: not a whole date. */
export function dayStart(text: string): number | null {
  const [year, month, day] = (/^(\d{4,6})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  if (!year || !month || !day || year < FIRST_YEAR) return null;
  return new Date(year, month - 1, day).getTime();
}

/** Start of the next day, ms: a day may have 23 or 25 hours. */
export function nextDay(text: string): number | null {
  const start = dayStart(text);
  if (start === null) return null;
  const date = new Date(start);
  date.setDate(date.getDate() + 1);
  return date.getTime();
}
