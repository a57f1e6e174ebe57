import { afterEach, expect, test } from 'vitest';
import { locale, plural, setLanguage, t } from './i18n.ts';

afterEach(() => setLanguage('en'));

test('words come in the language asked for, in its own regional form', () => {
  setLanguage('ko-KR');
  expect(t('verdictRead')).toBe('읽음');
  expect(locale()).toBe('ko-KR');
  setLanguage('en-GB');
  expect(t('verdictRead')).toBe('Read');
  expect(locale()).toBe('en-GB');
});

test('a language without messages falls back to English', () => {
  setLanguage('fr');
  expect(t('verdictRead')).toBe('Read');
  expect(locale()).toBe('en');
});

test('values are filled in, numbers as the language writes them', () => {
  expect(plural('readTimes', 1)).toBe('Read once');
  expect(plural('readTimes', 1234)).toBe('Read 1,234 times');
  setLanguage('ko');
  expect(plural('readTimes', 1)).toBe('1번 읽음');
});

test('a value is never read as a message', () => {
  expect(t('offerTitle', { host: '{host} $& $1' })).toBe('Connect to {host} $& $1?');
});
