import { expect, test } from 'vitest';
import type { ReceiptRule } from '../../messaging/receipt-rules.ts';
import { addRule } from './add-rule.ts';

const company: ReceiptRule = { ask: 'never', of: '@mycompany.example' };
const family: ReceiptRule = { ask: 'always', of: 'Family', members: ['mum@seo.example'] };

test('a new rule comes to the others, a label with an empty list', () => {
  expect(addRule([company], { ask: 'always', of: 'kim@hanbit.example' })).toEqual({
    rules: [company, { ask: 'always', of: 'kim@hanbit.example' }],
    said: 'Added: “always kim@hanbit.example”.',
  });
  expect(addRule([], { ask: 'never', of: 'Family' })).toMatchObject({ rules: [{ of: 'Family', members: [] }] });
});

test('the same in another spelling is not added again', () => {
  const error = 'The rule “never @mycompany.example” is there already.';
  expect(addRule([company], { ask: 'never', of: '@MyCompany.example' })).toEqual({ error });
});

test('its opposite takes its place, a label keeping its list, and that is said', () => {
  expect(addRule([company, family], { ask: 'never', of: 'family' })).toEqual({
    rules: [company, { ...family, ask: 'never' }],
    said: '“always Family” is now “never Family”.',
  });
});

test('there is an end to how many there may be', () => {
  const rules = Array.from({ length: 200 }, (_, each): ReceiptRule => ({ ask: 'never', of: `p${each}@seo.example` }));
  const error = 'There are 200 rules already. Delete one that is not needed.';
  expect(addRule(rules, { ask: 'never', of: 'mum@seo.example' })).toEqual({ error });
});
