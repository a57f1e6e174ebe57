import { locale } from '../ui/i18n.ts';

const UNITS: readonly [unit: 'day' | 'hour' | 'minute', ms: number][] = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
];

/** "3 days", "2 hours", "5 minutes": rounded to the largest whole unit, at least a minute. */
export function formatDuration(ms: number): string {
  const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? ['minute', 60_000];
  const count = Math.max(1, Math.round(ms / size));
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
