import type { QuietHours } from '../../mail/settings.ts';

/** End of the quiet hours that `now` is in, by local time, ms. Null: outside of them. */
export function quietEnd({ on, from, to }: QuietHours, now: number): number | null {
  if (!on || from === to) return null;
  const date = new Date(now);
  const minute = date.getHours() * 60 + date.getMinutes();
  const isQuiet = from < to ? from <= minute && minute < to : from <= minute || minute < to;
  if (!isQuiet) return null;
  const end = new Date(now);
  end.setHours(Math.floor(to / 60), to % 60, 0, 0);
  if (end.getTime() <= now) end.setDate(end.getDate() + 1);
  return end.getTime();
}
