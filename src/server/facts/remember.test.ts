import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remember } from './agent.ts';

function counting(bound: number) {
  const asked: string[] = [];
  const length = remember(
    (text) => {
      asked.push(text);
      return { length: text.length };
    },
    { bound, longest: 5 },
  );
  return { asked, length };
}

test('returns what the function returns', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8 })), fc.integer({ min: 1, max: 5 }), (texts, bound) => {
      const { length } = counting(bound);
      expect(texts.map((text) => length(text).length)).toEqual(texts.map((text) => text.length));
    }),
  );
});

test('computes recent texts once and forgets the least recent', () => {
  const { asked, length } = counting(2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) length(text);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('does not keep a long text', () => {
  const { asked, length } = counting(2);
  for (const text of ['too long', 'a', 'too long', 'a']) length(text);
  expect(asked).toEqual(['too long', 'a', 'too long']);
});
