import { type ReceiptRule, RULE_ASKS } from '../../mail/receipt-rules.ts';
import { type MessageKey, t } from '../../ui/i18n.ts';
import './ask-select.css';

const WORDS: Record<ReceiptRule['ask'], MessageKey> = { always: 'ruleAskAlways', never: 'ruleAskNever' };

interface AskSelectProps {
  /** Label for screen readers. */
  label: string;
  ask: ReceiptRule['ask'];
  onChange: (ask: ReceiptRule['ask']) => void;
}

export function AskSelect({ label, ask, onChange }: AskSelectProps) {
  return (
    <select
      class="nunchi-select"
      aria-label={label}
      value={ask}
      onChange={({ currentTarget }) => onChange(currentTarget.value as ReceiptRule['ask'])}
    >
      {RULE_ASKS.map((one) => (
        <option key={one} value={one}>
          {t(WORDS[one])}
        </option>
      ))}
    </select>
  );
}
