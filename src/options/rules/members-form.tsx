import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/i18n.ts';
import '../../ui/field.css';
import './members-form.css';

interface MembersFormProps {
  /** Name of the label. */
  label: string;
  members: readonly string[];
  /** Returns the error; null: saved. */
  onSave: (typed: string) => string | null;
  onCancel: () => void;
}

/** Addresses of a label, one a line. */
export function MembersForm({ label, members, onSave, onCancel }: MembersFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(members.join('\n'));
  const [error, setError] = useState<string | null>(null);
  useEffect(() => field.current?.focus(), []);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const wrong = onSave(typed);
    setError(wrong);
    if (wrong !== null) field.current?.focus();
  }

  return (
    <form class="nunchi-field" onSubmit={submit} noValidate>
      <label for={id}>{t('ruleMembers', { label })}</label>
      <textarea
        ref={field}
        id={id}
        rows={4}
        spellcheck={false}
        autoComplete="off"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onCancel()}
        aria-describedby={`${id}-error ${id}-hint`}
        aria-invalid={error !== null}
      />
      <p id={`${id}-error`} role="alert" class="nunchi-field__error">
        {error}
      </p>
      <p id={`${id}-hint`} class="nunchi-field__hint">
        {t('ruleMembersHint')}
      </p>
      <div class="nunchi-row">
        <Button type="submit" variant="primary">
          {t('saveButton')}
        </Button>
        <Button onClick={onCancel}>{t('cancelButton')}</Button>
      </div>
    </form>
  );
}
