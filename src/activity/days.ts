/** Days as a date field writes them, "2026-11-23", in the browser's own time zone. */

/** The first moment of that day, ms; null for no day. */
export function dayStart(text: string): number | null {
  const [, year, month, day] = /^(\d{4,6})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return day === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}

/** The first moment after that day, ms. A day may have 23 or 25 hours. */
export function nextDay(text: string): number | null {
  const start = dayStart(text);
  if (start === null) return null;
  const date = new Date(start);
  date.setDate(date.getDate() + 1);
  return date.getTime();
}
