import { useRef, useState } from 'preact/hooks';
import { indexRules, overrulingRule, type ReceiptRule, ruleKey, ruleKind } from '../../mail/receipt-rules.ts';
import type { Settings } from '../../mail/settings.ts';
import { locale, t } from '../../ui/i18n.ts';
import { ruleName } from '../../ui/rule-name.ts';
import { addRule, changeAsk, changeMembers, type Edited } from './edit-rules.ts';
import { readMembers, readTarget } from './read-recipients.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleRow } from './rule-row.tsx';
import '../../ui/field.css';
import './rule-settings.css';

interface RuleSettingsProps {
  settings: Pick<Settings, 'rules'>;
  onChange: (change: Partial<Settings>) => void;
}

/** Who is always, or never, asked for a receipt. Changes apply at once. */
export function RuleSettings({ settings: { rules }, onChange }: RuleSettingsProps) {
  const field = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  /** Label that was just added and needs members. */
  const [fresh, setFresh] = useState<string | null>(null);

  const keep = (next: ReceiptRule[], words: string) => {
    onChange({ rules: next });
    setStatus(words);
  };
  /** The error; null: saved. */
  const tryToKeep = (edited: Edited): string | null => {
    setStatus('');
    if ('error' in edited) return edited.error;
    keep(edited.rules, edited.summary);
    return null;
  };
  const add = (ask: ReceiptRule['ask'], typed: string) => {
    const target = readTarget(typed);
    const error = tryToKeep('error' in target ? target : addRule(rules, { ask, of: target.value }));
    if (error === null && 'value' in target && ruleKind({ of: target.value }) === 'label')
      setFresh(ruleKey(target.value));
    return error;
  };
  const fill = (rule: ReceiptRule, typed: string) => {
    const read = readMembers(typed);
    const error = tryToKeep('error' in read ? read : changeMembers(rules, rule, read.value));
    if (error === null) setFresh(null);
    return error;
  };

  const index = indexRules(rules);
  return (
    <>
      <p class="nunchi-field__hint">{t('rulesHint')}</p>
      <RuleForm field={field} onAdd={add} />
      <p role="status" class="nunchi-quiet">
        {status}
      </p>
      {rules.length === 0 && <p class="nunchi-quiet">{t('rulesEmpty')}</p>}
      <ul class="nunchi-rules" aria-label={t('rulesTitle')}>
        {rules.toSorted(byName).map((rule) => (
          <RuleRow
            key={ruleKey(rule.of)}
            rule={rule}
            overruling={overrulingRule(index, rule)}
            fresh={fresh === ruleKey(rule.of)}
            onAsk={(ask) => tryToKeep(changeAsk(rules, rule, ask))}
            onMembers={(typed) => fill(rule, typed)}
            onDelete={() => {
              keep(
                rules.filter((one) => one !== rule),
                t('ruleDeleted', { rule: ruleName(rule) }),
              );
              field.current?.focus();
            }}
          />
        ))}
      </ul>
    </>
  );
}

function byName(a: ReceiptRule, b: ReceiptRule): number {
  return new Intl.Collator(locale()).compare(a.of.replace(/^@/, ''), b.of.replace(/^@/, ''));
}
