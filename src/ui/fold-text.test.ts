import { expect, test } from 'vitest';
import { fold, wordFinder } from './fold-text.ts';

test('folds case, accents and decomposed Hangul', () => {
  expect(fold('JOSÉ')).toBe('jose');
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
  ['견적서', '견ㅈ', true],
  ['견적서', '견저', true],
  ['견적서', '견젃', true],
  ['견적서', '겨', true],
  ['견적서', '견자', false],
  ['하나은행', '한', true],
  ['각서', 'ㄳ', true],
  ['a+b (c)', 'a+b', true],
  ['가.나', '가.', true],
  ['가나', '가.', false],
])('%s matches typed words: %s', (text, words, found) => {
  expect(wordFinder(words)(fold(text))).toBe(found);
});
