import { expect, test } from 'vitest';
import type { ReceiptRule } from '../../mail/receipt-rules.ts';
import { addRule, changeMembers } from './edit-rules.ts';

const company: ReceiptRule = { ask: 'never', of: '@mycompany.example' };
const family: ReceiptRule = { ask: 'always', of: 'Family', members: ['mum@seo.example'] };

test('adds a rule; a label starts without members', () => {
  expect(addRule([company], { ask: 'always', of: 'kim@hanbit.example' })).toEqual({
    rules: [company, { ask: 'always', of: 'kim@hanbit.example' }],
    summary: 'Added: “always kim@hanbit.example”.',
  });
  expect(addRule([], { ask: 'never', of: 'Family' })).toMatchObject({ rules: [{ of: 'Family', members: [] }] });
});

test('does not add an equal rule in another spelling', () => {
  const error = 'The rule “never @mycompany.example” is there already.';
  expect(addRule([company], { ask: 'never', of: '@MyCompany.example' })).toEqual({ error });
});

test('replaces the opposite rule, keeps a label’s members, and says so', () => {
  expect(addRule([company, family], { ask: 'never', of: 'family' })).toEqual({
    rules: [company, { ...family, ask: 'never' }],
    summary: '“always Family” is now “never Family”.',
  });
});

test('limits rules and members', () => {
  const error = 'There is no room for more. Delete a rule that is not needed, or write a domain for all its people.';
  const people = Array.from({ length: 1_000 }, (_, each) => `person${each}@seo.example`);
  const rules = people.slice(0, 500).map((of): ReceiptRule => ({ ask: 'never', of }));
  expect(addRule(rules.slice(0, 300), { ask: 'never', of: 'mum@seo.example' })).toHaveProperty('rules.length', 301);
  expect(addRule(rules, { ask: 'never', of: 'mum@seo.example' })).toEqual({ error });
  expect(changeMembers([company, family], family, people)).toEqual({ error });
  expect(changeMembers([company, family], family, ['dad@seo.example'])).toEqual({
    rules: [company, { ...family, members: ['dad@seo.example'] }],
    summary: 'Saved.',
  });
});
