/** What the charts show of some mails. Pure; hours and days are the browser's own. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { locale, plural, t } from '../../ui/i18n.ts';
import { formatDuration } from '../format-duration.ts';
import { timeToRead } from '../person-history.ts';

export interface Bar {
  label: string;
  /** 0 to 1. */
  height: number;
  /** All of it in words: "14:00: 23 mails". */
  words: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Upper ends of the times to first read, ms; whatever took longer has a bar of its own. */
const TIME_LIMITS = [5 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY];
/** Months that the share read goes back. */
const MONTHS_SHOWN = 12;

/** How long it took until a mail was first read, of those that were. */
export function timeToReadBars(rows: readonly ActivityRow[]): Bar[] {
  const counts = new Array<number>(TIME_LIMITS.length + 1).fill(0);
  for (const row of rows) {
    const time = timeToRead(row);
    if (time === null) continue;
    const place = TIME_LIMITS.findIndex((end) => time <= end);
    increment(counts, place < 0 ? TIME_LIMITS.length : place);
  }
  const labels = TIME_LIMITS.map((end) => t('withinTime', { time: formatDuration(end) }));
  return bars([...labels, t('laterThanThat')], counts);
}

/** At which hour of the day mails were first read. */
export function hourBars(rows: readonly ActivityRow[]): Bar[] {
  const counts = new Array<number>(24).fill(0);
  for (const { firstReadAt } of rows) if (firstReadAt !== null) increment(counts, new Date(firstReadAt).getHours());
  const format = new Intl.DateTimeFormat(locale(), { hour: 'numeric' });
  return bars(
    counts.map((_, hour) => format.format(new Date(2026, 0, 1, hour))),
    counts,
  );
}

/** On which day of the week mails were first read; Sunday first. */
export function weekdayBars(rows: readonly ActivityRow[]): Bar[] {
  const counts = new Array<number>(7).fill(0);
  for (const { firstReadAt } of rows) if (firstReadAt !== null) increment(counts, new Date(firstReadAt).getDay());
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'short' });
  // The fourth of January 2026 is a Sunday.
  return bars(
    counts.map((_, day) => format.format(new Date(2026, 0, 4 + day))),
    counts,
  );
}

/** Of each month's tracked mails the share that was read; the latest months, oldest first. */
export function shareReadBars(rows: readonly ActivityRow[]): Bar[] {
  const months = new Map<number, { mails: number; read: number }>();
  for (const { sentAt, status, refused } of rows) {
    if (refused) continue;
    const date = new Date(sentAt);
    const month = new Date(date.getFullYear(), date.getMonth()).getTime();
    const found = months.get(month) ?? { mails: 0, read: 0 };
    months.set(month, { mails: found.mails + 1, read: found.read + Number(status === 'read') });
  }
  const label = new Intl.DateTimeFormat(locale(), { month: 'short' });
  const whole = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' });
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  return [...months]
    .sort(([a], [b]) => a - b)
    .slice(-MONTHS_SHOWN)
    .map(([month, { mails, read }]) => ({
      label: label.format(month),
      height: read / mails,
      words: plural('monthRead', mails, {
        month: whole.format(month),
        read,
        share: percent.format(read / mails),
      }),
    }));
}

function bars(labels: readonly string[], counts: readonly number[]): Bar[] {
  const most = Math.max(1, ...counts);
  return labels.map((label, index) => {
    const count = counts[index] ?? 0;
    return { label, height: count / most, words: `${label}: ${plural('mails', count)}` };
  });
}

function increment(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
