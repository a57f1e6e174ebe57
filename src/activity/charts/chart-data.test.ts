import { expect, test } from 'vitest';
import { row } from '../../../tests/support/rows.ts';
import { spotWords } from '../../views/map/world-map.tsx';
import { hourBars, shareReadBars, timeToReadBars, weekdayBars } from './chart-data.ts';
import { rowSpots } from './row-spots.ts';

const at = (month: number, day: number, hour = 12) => new Date(2026, month, day, hour).getTime();
const read = (sentAt: number, firstReadAt: number) => row({ sentAt, firstReadAt, status: 'read' });
const nonEmpty = (bars: { words: string }[]) =>
  bars.map(({ words }) => words).filter((words) => !words.endsWith('0 mails'));

test('counts read mails by time to first read', () => {
  const rows = [read(0, 60_000), read(0, 300_000), read(0, 300_001), read(0, 30 * 86_400_000), row()];
  expect(nonEmpty(timeToReadBars(rows))).toEqual([
    'within 5 minutes: 2 mails',
    'within 1 hour: 1 mail',
    'later: 1 mail',
  ]);
});

test('counts first reads by hour and weekday', () => {
  const rows = [read(0, at(10, 23, 9)), read(0, at(10, 23, 9)), read(0, at(10, 29, 14)), row()];
  const heights = hourBars(rows).map(({ height }) => height);
  expect([heights[9], heights[14], heights[10], heights.length]).toEqual([1, 0.5, 0, 24]);
  expect(nonEmpty(weekdayBars(rows))).toEqual(['Sun: 1 mail', 'Mon: 2 mails']);
});

test('gives the share read for the last twelve months with tracked mail', () => {
  const rows = [read(at(10, 2), at(10, 3)), row({ sentAt: at(10, 5) }), row({ sentAt: at(10, 5), refused: true })];
  expect(shareReadBars(rows).map(({ words }) => words)).toEqual(['November 2026: 1 of 2 mails read (50%)']);
  const old = Array.from({ length: 20 }, (_, month) => row({ sentAt: at(month, 1) }));
  expect(shareReadBars(old)).toHaveLength(12);
});

test('counts each mail at its last place, most mails first', () => {
  const seattle = { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.6, lon: -122.3 };
  const seoul = { country: 'KR', region: 'Seoul', city: 'Gangnam-gu', lat: 37.5, lon: 127 };
  const rows = [
    row({ place: seattle }),
    row({ place: seoul, reads: 9 }),
    row({ place: { ...seoul, city: 'Jongno-gu' } }),
  ];
  expect(rowSpots([...rows, row()]).map(spotWords)).toEqual([
    'about Seoul, South Korea, 2 mails',
    'about Seattle, United States, 1 mail',
  ]);
});
