import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../ui/i18n.ts';
import { findSections } from './find-sections.ts';
import { SECTIONS } from './sections.tsx';

afterEach(() => setLanguage('en'));

const found = (words: string) => findSections(SECTIONS, words).map(({ id }) => id);

test('a section is found by its title, its settings and their sentences', () => {
  expect(found('places')).toContain('places');
  expect(found('QUIET hours')).toContain('notifications');
  expect(found('eye of a new mail')).toEqual(['composing']);
});

test('in Korean also by first consonants', () => {
  setLanguage('ko');
  for (const words of ['방해 금지', 'ㅂㅎㄱㅈ', 'ㅂㅎ ㄱㅈ']) expect(found(words)).toContain('notifications');
  expect(found('ㅂㅎㄱㅈ')).not.toContain('places');
});

test('nothing typed leaves all, and what is nowhere none', () => {
  expect(found('')).toEqual(SECTIONS.map(({ id }) => id));
  expect(found('zeppelin')).toEqual([]);
});

test('each has an id of its own', () => {
  expect(new Set(SECTIONS.map(({ id }) => id)).size).toBe(SECTIONS.length);
});
