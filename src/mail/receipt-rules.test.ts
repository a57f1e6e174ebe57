import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRule, indexRules, overrulingRule, type ReceiptRule, ruleKey, ruleKind } from './receipt-rules.ts';

const always = (of: string, members?: string[]): ReceiptRule => ({ ask: 'always', of, members });
const never = (of: string, members?: string[]): ReceiptRule => ({ ask: 'never', of, members });
const named = (rules: ReceiptRule[], ...addresses: string[]) =>
  findRule(indexRules(rules), 'never', addresses)?.of ?? null;

test.each([
  ['an address is meant in any case', 'kim@hanbit.example', 'Kim@Hanbit.Example', true],
  ['and with anything after a plus', 'kim@hanbit.example', 'kim+news@hanbit.example', true],
  ['Gmail’s dots are no difference', 'dana.wells@gmail.com', 'danawells@googlemail.com', true],
  ['others’ are', 'dana.wells@hanbit.example', 'danawells@hanbit.example', false],
  ['a domain means all of its people', '@hanbit.example', 'kim@hanbit.example', true],
  ['and those of its subdomains', '@hanbit.example', 'kim@seoul.mail.hanbit.example', true],
  ['not those of a domain that merely ends like it', '@hanbit.example', 'kim@nothanbit.example', false],
  ['nor those of the domain above', '@seoul.hanbit.example', 'kim@hanbit.example', false],
  ['nor a person whose name looks like it', '@hanbit.example', 'hanbit.example@northwind.example', false],
  ['a domain in letters of its own is the one of the network', '@한빛.example', 'kim@xn--xx3br43b.example', true],
])('%s: %s, %s', (_, of, address, meant) => {
  expect(named([never(of)], address)).toBe(meant ? of : null);
});

describe('a label', () => {
  const family = never('Family', ['mum@gmail.com', '@seo.example']);

  test('means each of its addresses and domains', () => {
    expect(named([family], 'm.u.m@gmail.com')).toBe('Family');
    expect(named([family], 'jisoo@seo.example')).toBe('Family');
    expect(named([family], 'dad@gmail.com')).toBeNull();
  });

  test('without members matches nobody, not even its own name', () => {
    expect(named([never('Family')], 'family@gmail.com', 'Family')).toBeNull();
  });
});

test('of the rules that apply the most specific is named: address, label, the longer domain', () => {
  const rules = [never('@example'), never('@seo.example'), never('Family', ['@seo.example']), never('mum@seo.example')];
  expect(named(rules, 'mum@seo.example')).toBe('mum@seo.example');
  expect(named(rules, 'dad@seo.example')).toBe('Family');
  expect(named(rules.slice(0, 2), 'dad@seo.example')).toBe('@seo.example');
  expect(named(rules, 'kim@hanbit.example')).toBe('@example');
  expect(named(rules, 'kim@hanbit.example', 'dad@seo.example', 'mum@seo.example')).toBe('mum@seo.example');
});

test('does not find a rule of the other kind', () => {
  expect(named([always('kim@hanbit.example')], 'kim@hanbit.example')).toBeNull();
});

test('an always rule has no effect where never rules cover all of it', () => {
  const rules = [never('@hanbit.example'), never('mum@seo.example')];
  const by = (rule: ReceiptRule) => overrulingRule(indexRules([...rules, rule]), rule)?.of ?? null;
  expect(by(always('kim@hanbit.example'))).toBe('@hanbit.example');
  expect(by(always('@seoul.hanbit.example'))).toBe('@hanbit.example');
  expect(by(always('@seo.example'))).toBeNull();
  expect(by(always('Family', ['mum@seo.example', 'kim@hanbit.example']))).toBe('mum@seo.example');
  expect(by(always('Family', ['mum@seo.example', 'dad@seo.example']))).toBeNull();
  expect(by(always('Family', []))).toBeNull();
  expect(by(never('kim@hanbit.example'))).toBeNull();
});

const anyDomain = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
  .map((names) => names.join('.'));
const anyAddress = fc.tuple(fc.constantFrom('kim', 'dana'), anyDomain).map(([who, domain]) => `${who}@${domain}`);
const anyOne = fc.oneof(
  anyAddress,
  anyDomain.map((domain) => `@${domain}`),
);
const anyRule: fc.Arbitrary<ReceiptRule> = fc.oneof(
  anyOne.map((of) => never(of)),
  fc
    .tuple(fc.constantFrom('Family', 'Team'), fc.array(anyOne, { maxLength: 3 }))
    .map(([of, members]) => never(of, members)),
);

test('the order of rules and of recipients changes nothing', () => {
  const both = fc.tuple(
    fc.uniqueArray(anyRule, { selector: ({ of }) => ruleKey(of), maxLength: 8 }),
    fc.array(anyAddress, { maxLength: 4 }),
  );
  fc.assert(
    fc.property(both, ([rules, addresses]) => {
      expect(named(rules.toReversed(), ...addresses.toReversed())).toBe(named(rules, ...addresses));
    }),
  );
});

test('finds a rule for exactly its addresses, domains and members', () => {
  const speaksOf = ({ of, members = [] }: ReceiptRule, address: string) =>
    (ruleKind({ of }) === 'label' ? members : [of]).some((one) =>
      one.startsWith('@') ? address.endsWith(one) || address.endsWith(`.${one.slice(1)}`) : address === one,
    );
  fc.assert(
    fc.property(anyRule, anyAddress, (rule, address) => {
      expect(named([rule], address) !== null).toBe(speaksOf(rule, address));
    }),
  );
});
