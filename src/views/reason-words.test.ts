import { afterEach, expect, test } from 'vitest';
import { REASONS } from '../protocol/load.ts';
import { setLanguage } from '../ui/i18n.ts';
import { reasonWords } from './reason-words.ts';

afterEach(() => setLanguage('en'));

test.each(['en', 'ko'])('every reason has its own sentence in %s', (tag) => {
  setLanguage(tag);
  const sentences = new Set([...REASONS, 'some-newer-reason'].map(reasonWords));
  expect(sentences.size).toBe(REASONS.length + 1);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
});
