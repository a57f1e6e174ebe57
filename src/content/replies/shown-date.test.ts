import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShownDate } from './shown-date.ts';

const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();

test.each<[string, string, number | null]>([
  ['Mon, Nov 23, 2026, 2:02 PM', 'en', at(2026, 10, 23, 14, 2)],
  ['Mon, Nov 23, 2026, 2:02\u202fPM', 'en', at(2026, 10, 23, 14, 2)],
  ['Nov 23, 2026, 12:05 AM', 'en', at(2026, 10, 23, 0, 5)],
  ['Nov 23, 2026, 12:05 p.m.', 'en', at(2026, 10, 23, 12, 5)],
  ['Mon, 23 Nov 2026 at 14:02', 'en-GB', at(2026, 10, 23, 14, 2)],
  ['Mon, Nov 23, 2026 at 2:02 PM', 'xx-nowhere', at(2026, 10, 23, 14, 2)],
  ['2026년 11월 23일 (월) 오후 2:02', 'ko', at(2026, 10, 23, 14, 2)],
  ['2026. 11. 23. (월) 오후 2:02', 'ko', at(2026, 10, 23, 14, 2)],
  ['23. 11. (월) 오후 2:02', 'ko', null],
  ['2026-13-23 14:02', 'en', null],
  ['2026年11月23日(月) 14:02', 'ja', at(2026, 10, 23, 14, 2)],
  ['2026年11月23日 週一 下午2:02', 'zh-TW', at(2026, 10, 23, 14, 2)],
  ['Mo., 23. Nov. 2026, 14:02', 'de', at(2026, 10, 23, 14, 2)],
  ['mar, 3 nov 2026, 14:02', 'es', at(2026, 10, 3, 14, 2)],
  ['mar, 3 mar 2026, 14:02', 'es', at(2026, 2, 3, 14, 2)],
  ['14:02 24 thg 11, 2026', 'vi', null],
  ['24 พ.ย. 2569 14:02', 'th', null],
  ['24 نوامبر 1405 14:02', 'fa', null],
  ['11/23/2026, 2:02 PM', 'en', null],
  ['3/4/2026 2:02 PM', 'en', null],
  ['Nov 31, 2026, 2:02 PM', 'en', null],
  ['Nov 23, 2026, 25:02', 'en', null],
  ['Nov 23, 2:02 PM', 'en', null],
  ['5 minutes ago', 'en', null],
  ['', 'en', null],
])('%s (%s)', (text, language, expected) => {
  expect(readShownDate(text, language)).toBe(expected);
});

const LANGUAGES = [
  'en',
  'en-GB',
  'ko',
  'ja',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt-BR',
  'ru',
  'pl',
  'sv',
  'tr',
  'zh-CN',
  'zh-TW',
];

test('reads back the browser’s own dates in many languages, to the minute', () => {
  const minute = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(minute, fc.constantFrom(...LANGUAGES), fc.constantFrom('short', 'long'), (minutes, language, month) => {
      const date = new Date(minutes * 60_000);
      const day = { weekday: 'short', year: 'numeric', month, day: 'numeric' } as const;
      const text = new Intl.DateTimeFormat(language, { ...day, hour: 'numeric', minute: '2-digit' }).format(date);
      const read = readShownDate(text, language);
      // The hour that a clock shows twice in autumn is one of the two.
      expect([0, 60 * 60_000]).toContain(Math.abs((read ?? 0) - date.getTime()));
    }),
  );
});
