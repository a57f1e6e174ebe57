import { useRef, useState } from 'preact/hooks';
import { indexRules, overruling, type ReceiptRule, ruleKey, ruleKind } from '../../messaging/receipt-rules.ts';
import type { Settings } from '../../messaging/settings.ts';
import { locale, t } from '../../ui/i18n.ts';
import { ruleName } from '../../ui/rule-name.ts';
import { type Added, addRule, changeAsk } from './add-rule.ts';
import { readTarget } from './read-recipients.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleRow } from './rule-row.tsx';

interface RuleSettingsProps {
  settings: Pick<Settings, 'rules'>;
  onChange: (change: Partial<Settings>) => void;
}

/** Who is always, or never, asked for a receipt. What is changed holds at once. */
export function RuleSettings({ settings: { rules }, onChange }: RuleSettingsProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  /** The label that was just made: its list is to be filled. */
  const [fresh, setFresh] = useState<string | null>(null);

  const keep = (next: ReceiptRule[], words: string) => {
    onChange({ rules: next });
    setSaid(words);
  };
  const add = (ask: ReceiptRule['ask'], typed: string): Added => {
    setSaid('');
    const target = readTarget(typed);
    if ('error' in target) return target;
    const of = target.value;
    const added = addRule(rules, { ask, of });
    if ('error' in added) return added;
    keep(added.rules, added.said);
    if (ruleKind({ of }) === 'label') setFresh(ruleKey(of));
    return added;
  };
  const change = (rule: ReceiptRule, ask: ReceiptRule['ask']) => {
    const changed = changeAsk(rules, rule, ask);
    keep(changed.rules, changed.said);
  };

  const index = indexRules(rules);
  return (
    <>
      <p class="nunchi-field__hint">{t('rulesHint')}</p>
      <RuleForm field={field} onAdd={add} />
      <p role="status" class="nunchi-quiet">
        {said}
      </p>
      {rules.length === 0 && <p class="nunchi-quiet">{t('rulesEmpty')}</p>}
      <ul class="nunchi-rules" aria-label={t('rulesTitle')}>
        {rules.toSorted(byName).map((rule) => (
          <RuleRow
            key={ruleKey(rule.of)}
            rule={rule}
            overruling={overruling(index, rule)}
            fresh={fresh === ruleKey(rule.of)}
            onAsk={(ask) => change(rule, ask)}
            onMembers={(members) => {
              setFresh(null);
              keep(
                rules.map((one) => (one === rule ? { ...one, members } : one)),
                t('saved'),
              );
            }}
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
