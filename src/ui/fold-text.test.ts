import { expect, test } from 'vitest';
import { fold, wordFinder } from './fold-text.ts';

test('letters are small, and Hangul that was typed in parts is whole', () => {
  expect(fold('ÉTÉ')).toBe('été');
  expect(fold('\u1112\u1161\u11ab')).toBe('한');
});

test.each([
  ['Quiet hours', 'quiet', true],
  ['Quiet hours', 'HOURS quiet', true],
  ['Quiet hours', 'quite', false],
  ['Quiet hours', '  ', true],
  ['방해 금지 시간', '금지', true],
  ['방해 금지 시간', 'ㄱㅈ', true],
  ['방해 금지 시간', 'ㅂㅎ ㅅㄱ', true],
  ['방해 금지 시간', 'ㅂㅎㄱㅈ', true],
  ['방해 금지 시간', 'ㅎㅂ', false],
  ['힣', 'ㅎ', true],
  ['까치', 'ㄱㅊ', false],
  ['ㅋㅋ 그래요', 'ㅋㅋ', true],
])('%s and what is typed: %s', (text, words, found) => {
  expect(wordFinder(words)(fold(text))).toBe(found);
});
