import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideReceipt } from './decide-receipt.ts';
import { indexRules, type ReceiptRule } from './receipt-rules.ts';

const HANBIT: ReceiptRule = { ask: 'always', of: '@hanbit.example' };
const KIM: ReceiptRule = { ask: 'always', of: 'kim@hanbit.example' };
const COMPANY: ReceiptRule = { ask: 'never', of: '@mycompany.example' };
const PARK: ReceiptRule = { ask: 'never', of: 'park@hanbit.example' };

interface Case {
  name: string;
  askByDefault?: boolean;
  paused?: boolean;
  rules?: ReceiptRule[];
  chosen?: boolean;
  to?: string[];
  decides: ReturnType<typeof decideReceipt>;
}

const rules = [HANBIT, KIM, COMPANY, PARK];
const kim = 'kim@hanbit.example';
const park = 'park@hanbit.example';
const boss = 'boss@seoul.mycompany.example';

test.each<Case>([
  { name: 'nothing else holds: the default', decides: { ask: true, by: 'default' } },
  { name: 'the default is off', askByDefault: false, decides: { ask: false, by: 'default' } },
  { name: 'a rule for nobody here', rules, to: ['dana@northwind.example'], decides: { ask: true, by: 'default' } },
  { name: 'a rule against the default', rules, to: [boss], decides: { ask: false, by: 'rule', rule: COMPANY } },
  {
    name: 'a rule that asks where the default does not',
    askByDefault: false,
    rules,
    to: ['lee@hanbit.example'],
    decides: { ask: true, by: 'rule', rule: HANBIT },
  },
  { name: 'the most specific is named', rules, to: [kim], decides: { ask: true, by: 'rule', rule: KIM } },
  { name: 'never for one of several', rules, to: [kim, boss], decides: { ask: false, by: 'rule', rule: COMPANY } },
  { name: 'never by person, always by domain', rules, to: [park], decides: { ask: false, by: 'rule', rule: PARK } },
  { name: 'a pause holds against a rule', paused: true, rules, to: [kim], decides: { ask: false, by: 'pause' } },
  { name: 'the hand holds against a pause', paused: true, chosen: true, decides: { ask: true, by: 'hand' } },
  { name: 'the hand holds against a rule', rules, to: [boss], chosen: true, decides: { ask: true, by: 'hand' } },
  { name: 'the hand off, too', rules, to: [kim], chosen: false, decides: { ask: false, by: 'hand' } },
])('$name', ({ askByDefault = true, paused = false, rules: all = [], chosen = null, to = [], decides }) => {
  expect(decideReceipt({ askByDefault, paused, rules: indexRules(all) }, chosen, to)).toEqual(decides);
});

test('a never rule wins over all but the choice by hand', () => {
  const some = fc.array(fc.constantFrom(kim, park, 'dana@northwind.example'));
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), some, some, (askByDefault, paused, before, after) => {
      const terms = { askByDefault, paused, rules: indexRules(rules) };
      expect(decideReceipt(terms, null, [...before, boss, ...after]).ask).toBe(false);
    }),
  );
});
