import { afterEach, expect, test } from 'vitest';
import { locale, plural, setLanguage, t } from './i18n.ts';

afterEach(() => setLanguage('en'));

test('uses the language of the tag and keeps its region', () => {
  setLanguage('ko-KR');
  expect(t('verdictRead')).toBe('읽음');
  expect(locale()).toBe('ko-KR');
  setLanguage('en-GB');
  expect(t('verdictRead')).toBe('Read');
  expect(locale()).toBe('en-GB');
});

test('falls back to English for a language without messages', () => {
  setLanguage('fr');
  expect(t('verdictRead')).toBe('Read');
  expect(locale()).toBe('en');
});

test('fills in values, with numbers in the locale’s form', () => {
  expect(plural('readTimes', 1)).toBe('Read once');
  expect(plural('readTimes', 1234)).toBe('Read 1,234 times');
  setLanguage('ko');
  expect(plural('readTimes', 1)).toBe('1번 읽음');
});

test('does not expand placeholders in values', () => {
  expect(t('offerTitle', { host: '{host} $& $1' })).toBe('Connect to {host} $& $1?');
});
