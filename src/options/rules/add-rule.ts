import { type ReceiptRule, RULES_LIMIT, ruleKey, ruleKind } from '../../messaging/receipt-rules.ts';
import { t } from '../../ui/i18n.ts';
import { ruleName } from '../../ui/rule-name.ts';

export type Added = { rules: ReceiptRule[]; said: string } | { error: string };

/** One rule each: what says the opposite of a rule takes its place, and what says the same changes nothing. */
export function addRule(rules: readonly ReceiptRule[], { ask, of }: Pick<ReceiptRule, 'ask' | 'of'>): Added {
  const known = rules.find((rule) => ruleKey(rule.of) === ruleKey(of));
  if (known?.ask === ask) return { error: t('ruleErrorThere', { rule: ruleName(known) }) };
  if (known) return changeAsk(rules, known, ask);
  if (rules.length >= RULES_LIMIT) return { error: t('ruleErrorFull', { limit: RULES_LIMIT }) };
  const rule: ReceiptRule = { ask, of, ...(ruleKind({ of }) === 'label' && { members: [] }) };
  return { rules: [...rules, rule], said: t('ruleAdded', { rule: ruleName(rule) }) };
}

export function changeAsk(
  rules: readonly ReceiptRule[],
  rule: ReceiptRule,
  ask: ReceiptRule['ask'],
): { rules: ReceiptRule[]; said: string } {
  const changed = { ...rule, ask };
  return {
    rules: rules.map((one) => (one === rule ? changed : one)),
    said: t('ruleChanged', { before: ruleName(rule), after: ruleName(changed) }),
  };
}
