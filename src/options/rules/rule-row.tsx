import { useRef, useState } from 'preact/hooks';
import { type ReceiptRule, ruleKind } from '../../mail/receipt-rules.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/i18n.ts';
import { ruleName } from '../../ui/rule-name.ts';
import { AskSelect } from './ask-select.tsx';
import { MembersForm } from './members-form.tsx';
import './rule-row.css';

interface RuleRowProps {
  rule: ReceiptRule;
  /** Rule that leaves this one without effect. */
  overruling: ReceiptRule | null;
  /** A label that was just added. */
  fresh: boolean;
  onAsk: (ask: ReceiptRule['ask']) => void;
  /** Returns the error; null: saved. */
  onMembers: (typed: string) => string | null;
  onDelete: () => void;
}

export function RuleRow({ rule, overruling, fresh, onAsk, onMembers, onDelete }: RuleRowProps) {
  const { ask, of, members = [] } = rule;
  const isLabel = ruleKind(rule) === 'label';
  const edit = useRef<HTMLButtonElement>(null);
  const [editing, setEditing] = useState(fresh);
  const close = () => {
    setEditing(false);
    edit.current?.focus();
  };
  return (
    <li class="nunchi-rule">
      <div class="nunchi-rule__line">
        <AskSelect label={t('ruleAskOf', { of })} ask={ask} onChange={onAsk} />
        <span class="nunchi-rule__of">{of}</span>
        {isLabel && (
          <Button
            buttonRef={edit}
            aria-expanded={editing}
            aria-label={t('ruleEditOf', { of })}
            onClick={() => setEditing(!editing)}
          >
            {t('ruleEdit')}
          </Button>
        )}
        <Button aria-label={t('ruleDeleteOf', { rule: ruleName(rule) })} onClick={onDelete}>
          {t('ruleDelete')}
        </Button>
      </div>
      {overruling && <p class="nunchi-quiet nunchi-small">{t('ruleOverruled', { rule: ruleName(overruling) })}</p>}
      {isLabel && !editing && (
        <p class="nunchi-quiet nunchi-small">{members.length > 0 ? members.join(', ') : t('ruleNobody')}</p>
      )}
      {isLabel && editing && (
        <MembersForm
          label={of}
          members={members}
          onSave={(typed) => {
            const wrong = onMembers(typed);
            if (wrong === null) close();
            return wrong;
          }}
          onCancel={close}
        />
      )}
    </li>
  );
}
