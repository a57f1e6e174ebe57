import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { ReceiptRule } from '../../mail/receipt-rules.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/i18n.ts';
import { AskSelect } from './ask-select.tsx';
import '../../ui/field.css';

interface RuleFormProps {
  field: RefObject<HTMLInputElement | null>;
  /** Returns the error; null: added. */
  onAdd: (ask: ReceiptRule['ask'], typed: string) => string | null;
}

/** Field for an address, a domain or a label. Invalid text stays in it. */
export function RuleForm({ field, onAdd }: RuleFormProps) {
  const [typed, setTyped] = useState('');
  const [ask, setAsk] = useState<ReceiptRule['ask']>('never');
  const [error, setError] = useState<string | null>(null);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const wrong = onAdd(ask, typed);
    setError(wrong);
    field.current?.focus();
    if (wrong === null) setTyped('');
  }

  return (
    <form class="nunchi-field" onSubmit={submit} noValidate>
      <label for="rule-of">{t('ruleOf')}</label>
      <div class="nunchi-field__row">
        <AskSelect label={t('ruleAsk')} ask={ask} onChange={setAsk} />
        <input
          ref={field}
          id="rule-of"
          type="text"
          inputMode="email"
          autoComplete="off"
          spellcheck={false}
          placeholder="@mycompany.com"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          aria-describedby="rule-error rule-hint"
          aria-invalid={error !== null}
        />
        <Button type="submit" variant="primary">
          {t('ruleAdd')}
        </Button>
      </div>
      <p id="rule-error" role="alert" class="nunchi-field__error">
        {error}
      </p>
      <p id="rule-hint" class="nunchi-field__hint">
        {t('ruleOfHint')}
      </p>
    </form>
  );
}
