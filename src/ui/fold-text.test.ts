import { expect, test } from 'vitest';
import { fold, hasWords } from './fold-text.ts';

test('letters are small, and Hangul that was typed in parts is whole', () => {
  expect(fold('ÉTÉ')).toBe('été');
  expect(fold('한')).toBe('한');
});

test.each([
  ['Quiet hours', 'quiet', true],
  ['Quiet hours', 'HOURS quiet', true],
  ['Quiet hours', 'quite', false],
  ['Quiet hours', '  ', true],
  ['방해 금지 시간', '금지', true],
  ['방해 금지 시간', 'ㄱㅈ', true],
  ['방해 금지 시간', 'ㅂㅎ ㅅㄱ', true],
  ['방해 금지 시간', 'ㅎㅂ', false],
])('%s and what is typed: %s', (text, words, found) => {
  expect(hasWords(text, words)).toBe(found);
});
