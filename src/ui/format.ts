/** Times and lists as the person's language writes them. `now` and the time zone come in as values. */
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

/** "2:02 PM" on the same day, "Nov 3, 2:02 PM" in the same year, with the year before that. */
export function formatTime(at: number, { now, timeZone }: Clock): string {
  const day = dayOf(at, timeZone);
  const today = dayOf(now, timeZone);
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone };
  if (day !== today) Object.assign(options, { month: 'short', day: 'numeric' });
  if (day.slice(0, 4) !== today.slice(0, 4)) options.year = 'numeric';
  return timeFormat(locale(), options).format(at);
}

/** "Nov 23, 2026, 2:02:05 PM GMT+9": to the second, with its time zone. */
export function formatExact(at: number, { timeZone }: Clock): string {
  return timeFormat(locale(), { dateStyle: 'medium', timeStyle: 'long', timeZone }).format(at);
}

/** "3 min. ago"; a time in the future is taken as now. */
export function formatAgo(at: number, { now }: Clock): string {
  const past = Math.max(0, now - at);
  const [unit, ms] = STEPS.find(([, step]) => past >= step) ?? [];
  if (!unit || !ms) return t('justNow');
  return new Intl.RelativeTimeFormat(locale(), { style: 'short' }).format(-Math.floor(past / ms), unit);
}

/** A machine's form of the time, for `<time datetime>`. */
export function isoTime(at: number): string {
  return new Date(at).toISOString();
}

/** "a, b". */
export function joinParts(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(', ');
}

function dayOf(at: number, timeZone: string | undefined): string {
  return timeFormat('en-CA', { dateStyle: 'short', timeZone }).format(at);
}

/** One for each way of writing: to make one takes a hundred times as long as to use it. */
const timeFormats = new Map<string, Intl.DateTimeFormat>();

function timeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  let format = timeFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, options);
    timeFormats.set(key, format);
  }
  return format;
}
