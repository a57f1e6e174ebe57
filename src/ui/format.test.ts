import { afterEach, expect, test } from 'vitest';
import { formatAgo, formatExact, formatTime } from './format.ts';
import { setLanguage } from './i18n.ts';

const now = Date.UTC(2026, 10, 23, 15, 10);
const minutes = (count: number) => now - count * 60_000;
const seoul = { now, timeZone: 'Asia/Seoul' };
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

afterEach(() => setLanguage('en'));

test('shows only the time today, and the date before', () => {
  expect(plain(formatTime(minutes(5), seoul))).toBe('12:05 AM');
  expect(plain(formatTime(minutes(15), seoul))).toBe('Nov 23, 11:55 PM');
  expect(plain(formatTime(Date.UTC(2025, 0, 2), seoul))).toBe('Jan 2, 2025, 9:00 AM');
});

test('takes today in the given time zone', () => {
  expect(plain(formatTime(minutes(15), { now, timeZone: 'UTC' }))).toBe('2:55 PM');
});

test('formats times in Korean', () => {
  setLanguage('ko');
  expect(plain(formatTime(minutes(5), seoul))).toBe('오전 12:05');
  expect(plain(formatTime(minutes(15), seoul))).toBe('11월 23일 오후 11:55');
});

test('an exact time has seconds, date and time zone', () => {
  expect(plain(formatExact(now + 5_000, seoul))).toBe('Nov 24, 2026, 12:10:05 AM GMT+9');
  setLanguage('ko');
  expect(plain(formatExact(now + 5_000, seoul))).toBe('2026. 11. 24. 오전 12시 10분 5초 GMT+9');
});

test.each([
  [0.5, 'just now', '방금'],
  [-3, 'just now', '방금'],
  [3, '3 min. ago', '3분 전'],
  [125, '2 hr. ago', '2시간 전'],
  [60 * 50, '2 days ago', '2일 전'],
  [60 * 24 * 40, '1 mo. ago', '1개월 전'],
])('%d minutes ago is %s, %s', (ago, english, korean) => {
  expect(formatAgo(minutes(ago), { now })).toBe(english);
  setLanguage('ko');
  expect(formatAgo(minutes(ago), { now })).toBe(korean);
});
