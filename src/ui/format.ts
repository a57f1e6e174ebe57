/** Times and lists in the user's language. Pure: `now` and time zone are values. */
import { locale, t } from './i18n.ts';

export interface Clock {
  /** ms since 1970. */
  now: number;
  /** IANA name; absent: the browser's own. */
  timeZone?: string | undefined;
}

const MINUTE = 60_000;
const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** "2:02 PM" today, "Nov 3, 2:02 PM" this year, with the year before that. */
export function formatTime(at: number, { now, timeZone }: Clock): string {
  const [day, today] = [dayOf(at, timeZone), dayOf(now, timeZone)];
  if (day === today) return timeFormat('time', timeZone).format(at);
  return timeFormat(day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'date', timeZone).format(at);
}

/** "Nov 23, 2026, 2:02:05 PM GMT+9": to the second, with its time zone. */
export function formatExact(at: number, { timeZone }: Clock): string {
  return timeFormat('exact', timeZone).format(at);
}

/** "3 min. ago"; a future time counts as now. */
export function formatAgo(at: number, { now }: Clock): string {
  const past = Math.max(0, now - at);
  const [unit, ms] = STEPS.find(([, step]) => past >= step) ?? [];
  if (!unit || !ms) return t('justNow');
  return new Intl.RelativeTimeFormat(locale(), { style: 'short' }).format(-Math.floor(past / ms), unit);
}

/** For `<time datetime>`. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** "a, b". */
export function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** Comparable day, "2026-11-3". Uses `Date` without a time zone: faster for table rows. */
function dayOf(at: number, timeZone: string | undefined): string {
  if (timeZone) return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at);
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const DAY = { ...TIME, month: 'short', day: 'numeric' } as const;
const WRITTEN = {
  time: TIME,
  day: DAY,
  date: { ...DAY, year: 'numeric' },
  exact: { dateStyle: 'medium', timeStyle: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Cached: creating one takes a hundred times as long as using it. */
const timeFormats = new Map<string, Intl.DateTimeFormat>();

function timeFormat(written: keyof typeof WRITTEN, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale()} ${timeZone} ${written}`;
  let format = timeFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale(), { ...WRITTEN[written], timeZone });
    timeFormats.set(key, format);
  }
  return format;
}
