import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../ui/i18n.ts';
import { findSections } from './find-sections.ts';
import { SECTIONS } from './sections.tsx';

afterEach(() => setLanguage('en'));

const found = (words: string) => findSections(SECTIONS, words).map(({ id }) => id);

test('finds a section by its title, settings and sentences', () => {
  expect(found('places')).toContain('places');
  expect(found('QUIET hours')).toContain('notifications');
  expect(found('eye of a new mail')).toEqual(['composing']);
});

test('finds Korean words by initial consonants', () => {
  setLanguage('ko');
  for (const words of ['방해 금지', 'ㅂㅎㄱㅈ', 'ㅂㅎ ㄱㅈ']) expect(found(words)).toContain('notifications');
  expect(found('ㅂㅎㄱㅈ')).not.toContain('places');
});

test('finds all for no words, and none for unknown ones', () => {
  expect(found('')).toEqual(SECTIONS.map(({ id }) => id));
  expect(found('zeppelin')).toEqual([]);
});

test('every section has its own id', () => {
  expect(new Set(SECTIONS.map(({ id }) => id)).size).toBe(SECTIONS.length);
});
