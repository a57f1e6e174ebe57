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

test('it answers as the function does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 8 })), fc.integer({ min: 1, max: 5 }), (texts, bound) => {
      const { length } = counting(bound);
      expect(texts.map((text) => length(text).length)).toEqual(texts.map((text) => text.length));
    }),
  );
});

test('what was asked for lately is not computed again; the eldest is forgotten', () => {
  const { asked, length } = counting(2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) length(text);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('a long text is not kept', () => {
  const { asked, length } = counting(2);
  for (const text of ['too long', 'a', 'too long', 'a']) length(text);
  expect(asked).toEqual(['too long', 'a', 'too long']);
});
