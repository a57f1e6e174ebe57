import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../ui/i18n.ts';
import { findSections } from './find-sections.ts';
import { SECTIONS } from './sections.tsx';

afterEach(() => setLanguage('en'));

const found = (words: string) => findSections(SECTIONS, words).map(({ id }) => id);

test('a section is found by its title, its settings and their sentences', () => {
  expect(found('quiet hours')).toEqual(['notifications']);
  expect(found('COUNTRY')).toEqual([]);
  expect(found('by default')).toEqual(['composing']);
});

test('in Korean also by first consonants', () => {
  setLanguage('ko');
  expect(found('방해 금지')).toEqual(['notifications']);
  expect(found('ㅂㅎㄱㅈ')).toEqual(['notifications']);
  expect(found('ㅂㅎ ㄱㅈ')).toEqual(['notifications']);
});

test('nothing typed leaves all, and what is nowhere none', () => {
  expect(found('')).toEqual(SECTIONS.map(({ id }) => id));
  expect(found('zeppelin')).toEqual([]);
});

test('each has an id of its own', () => {
  expect(new Set(SECTIONS.map(({ id }) => id)).size).toBe(SECTIONS.length);
});
