/** Chart data of mails, in the browser's time zone. Pure. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { locale, plural, t } from '../../ui/i18n.ts';
import { formatDuration } from '../format-duration.ts';
import { timeToRead } from '../person-history.ts';

export interface Bar {
  label: string;
  /** 0 to 1. */
  height: number;
  /** "14:00: 23 mails". */
  words: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Upper limits of the bars, ms; one more bar holds the rest. */
const TIME_LIMITS = [5 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY];
const MONTHS_SHOWN = 12;

/** Read mails by time until their first read. */
export function timeToReadBars(rows: readonly ActivityRow[]): Bar[] {
  const counts = new Array<number>(TIME_LIMITS.length + 1).fill(0);
  for (const row of rows) {
    const time = timeToRead(row);
    if (time === null) continue;
    const bar = TIME_LIMITS.findIndex((end) => time <= end);
    increment(counts, bar < 0 ? TIME_LIMITS.length : bar);
  }
  const labels = TIME_LIMITS.map((end) => t('withinTime', { time: formatDuration(end) }));
  return bars([...labels, t('laterThanThat')], counts);
}

/** Read mails by hour of their first read. */
export function hourBars(rows: readonly ActivityRow[]): Bar[] {
  const counts = new Array<number>(24).fill(0);
  for (const { firstReadAt } of rows) if (firstReadAt !== null) increment(counts, new Date(firstReadAt).getHours());
  const format = new Intl.DateTimeFormat(locale(), { hour: 'numeric' });
  return bars(
    counts.map((_, hour) => format.format(new Date(2026, 0, 1, hour))),
    counts,
  );
}

/** Read mails by weekday of their first read, Sunday first. */
export function weekdayBars(rows: readonly ActivityRow[]): Bar[] {
  const counts = new Array<number>(7).fill(0);
  for (const { firstReadAt } of rows) if (firstReadAt !== null) increment(counts, new Date(firstReadAt).getDay());
  const format = new Intl.DateTimeFormat(locale(), { weekday: 'short' });
  // 2026-01-04 is a Sunday.
  return bars(
    counts.map((_, day) => format.format(new Date(2026, 0, 4 + day))),
    counts,
  );
}

/** Share of tracked mails read by month sent, oldest first. */
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
  const longLabel = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' });
  const percent = new Intl.NumberFormat(locale(), { style: 'percent' });
  return [...months]
    .sort(([a], [b]) => a - b)
    .slice(-MONTHS_SHOWN)
    .map(([month, { mails, read }]) => ({
      label: label.format(month),
      height: read / mails,
      words: plural('monthRead', mails, {
        month: longLabel.format(month),
        read,
        share: percent.format(read / mails),
      }),
    }));
}

function bars(labels: readonly string[], counts: readonly number[]): Bar[] {
  const highest = Math.max(1, ...counts);
  return labels.map((label, index) => {
    const count = counts[index] ?? 0;
    return { label, height: count / highest, words: `${label}: ${plural('mails', count)}` };
  });
}

function increment(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}
