import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Choices } from '../store/schema.ts';
import { mergeChoices } from './merge-choices.ts';

/** Few names and times, so that they collide. */
const choices: fc.Arbitrary<Choices> = fc.dictionary(
  fc.constantFrom('notifyWhen', 'rules', 'views', 'colour'),
  fc.record({ value: fc.jsonValue({ maxDepth: 1 }), at: fc.nat(3) }),
);

test('the later of two choices wins, in either order', () => {
  const first = { notifyWhen: { value: 'every', at: 1 }, paused: { value: true, at: 5 } };
  const second = { notifyWhen: { value: 'never', at: 2 } };
  const together = { notifyWhen: { value: 'never', at: 2 }, paused: { value: true, at: 5 } };
  expect(mergeChoices(first, second)).toEqual(together);
  expect(mergeChoices(second, first)).toEqual(together);
});

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(choices, choices, choices, (a, b, c) => {
      expect(JSON.stringify(mergeChoices(a, b))).toBe(JSON.stringify(mergeChoices(b, a)));
      expect(JSON.stringify(mergeChoices(mergeChoices(a, b), c))).toBe(
        JSON.stringify(mergeChoices(a, mergeChoices(b, c))),
      );
      expect(JSON.stringify(mergeChoices(mergeChoices(a, b), b))).toBe(JSON.stringify(mergeChoices(a, b)));
    }),
  );
});

test('merging invents no value and loses no name', () => {
  fc.assert(
    fc.property(choices, choices, (a, b) => {
      const merged = mergeChoices(a, b);
      expect(Object.keys(merged).sort()).toEqual([...new Set([...Object.keys(a), ...Object.keys(b)])].sort());
      for (const [name, choice] of Object.entries(merged)) {
        expect([a[name], b[name]]).toContainEqual(choice);
        expect(choice.at).toBe(Math.max(a[name]?.at ?? 0, b[name]?.at ?? 0));
      }
    }),
  );
});
