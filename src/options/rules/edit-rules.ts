import { type ReceiptRule, ruleKey, ruleKind, rulesFit } from '../../mail/receipt-rules.ts';
import { t } from '../../ui/i18n.ts';
import { ruleName } from '../../ui/rule-name.ts';

/** `summary`: the change in words. */
export type Edited = { rules: ReceiptRule[]; summary: string } | { error: string };

/** Adds a rule: the opposite rule is replaced, an equal one stays as it is. */
export function addRule(rules: readonly ReceiptRule[], { ask, of }: Pick<ReceiptRule, 'ask' | 'of'>): Edited {
  const known = rules.find((rule) => ruleKey(rule.of) === ruleKey(of));
  if (known?.ask === ask) return { error: t('ruleErrorThere', { rule: ruleName(known) }) };
  if (known) return changeAsk(rules, known, ask);
  const rule: ReceiptRule = { ask, of, ...(ruleKind({ of }) === 'label' && { members: [] }) };
  return withinLimit([...rules, rule], t('ruleAdded', { rule: ruleName(rule) }));
}

export function changeAsk(
  rules: readonly ReceiptRule[],
  rule: ReceiptRule,
  ask: ReceiptRule['ask'],
): { rules: ReceiptRule[]; summary: string } {
  const changed = { ...rule, ask };
  return {
    rules: rules.map((one) => (one === rule ? changed : one)),
    summary: t('ruleChanged', { before: ruleName(rule), after: ruleName(changed) }),
  };
}

export function changeMembers(rules: readonly ReceiptRule[], rule: ReceiptRule, members: string[]): Edited {
  return withinLimit(
    rules.map((one) => (one === rule ? { ...one, members } : one)),
    t('saved'),
  );
}

function withinLimit(rules: ReceiptRule[], summary: string): Edited {
  return rulesFit(rules) ? { rules, summary } : { error: t('ruleErrorFull') };
}
