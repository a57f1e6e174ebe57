/** Decides whether a mail asks for a receipt, and why. */
import { findRule, type ReceiptRule, type RuleIndex } from './receipt-rules.ts';
import type { Settings } from './settings.ts';

export interface ReceiptTerms extends Pick<Settings, 'askByDefault' | 'paused'> {
  rules: RuleIndex;
}

export type ReceiptDecision =
  | { ask: boolean; by: 'hand' | 'pause' | 'default' }
  | { ask: boolean; by: 'rule'; rule: ReceiptRule };

/**
 * The choice for this mail wins; then a pause; then rules that say never, of any recipient; then rules that say always.
 * `chosen`: null if nothing was.
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
