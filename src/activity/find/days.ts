/** Days as a date field writes them, "2026-11-23", in the browser's own time zone. */

/** No mail is older. A field whose year is still being typed says 0002. */
const FIRST_YEAR = 1970;

/** The first moment of that day, ms; null for no day. */
export function dayStart(text: string): number | null {
  const [year, month, day] = (/^(\d{4,6})-(\d{2})-(\d{2})$/.exec(text) ?? []).slice(1).map(Number);
  if (!year || !month || !day || year < FIRST_YEAR) return null;
  return new Date(year, month - 1, day).getTime();
}

/** The first moment after that day, ms. A day may have 23 or 25 hours. */
export function nextDay(text: string): number | null {
  const start = dayStart(text);
  if (start === null) return null;
  const date = new Date(start);
  date.setDate(date.getDate() + 1);
  return date.getTime();
}
