/** Whether a mail asks for a receipt, and what decided it: the one place where it is weighed. */
import { findRule, type ReceiptRule, type RuleIndex } from './receipt-rules.ts';
import type { Settings } from './settings.ts';

export interface ReceiptTerms extends Pick<Settings, 'askByDefault' | 'paused'> {
  rules: RuleIndex;
}

export type ReceiptDecision =
  | { ask: boolean; by: 'hand' | 'pause' | 'default' }
  | { ask: boolean; by: 'rule'; rule: ReceiptRule };

/**
 * What was chosen by hand for this mail comes first, then a pause, then a rule that never asks any of the recipients,
 * then one that always asks any of them. `chosen`: null where nothing was.
 */
export function decideReceipt(
  { askByDefault, paused, rules }: ReceiptTerms,
  chosen: boolean | null,
  recipients: readonly string[],
): ReceiptDecision {
  if (chosen !== null) return { ask: chosen, by: 'hand' };
  if (paused) return { ask: false, by: 'pause' };
  const rule = findRule(rules, 'never', recipients) ?? findRule(rules, 'always', recipients);
  if (rule) return { ask: rule.ask === 'always', by: 'rule', rule };
  return { ask: askByDefault, by: 'default' };
}
