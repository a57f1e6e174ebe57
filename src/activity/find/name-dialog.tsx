import { useEffect, useRef, useState } from 'preact/hooks';
import { VIEW_NAME_LIMIT } from '../../mail/settings.ts';
import { Button } from '../../ui/button.tsx';
import { t } from '../../ui/i18n.ts';
import '../../ui/dialog.css';
import '../../ui/field.css';
import './name-dialog.css';

interface NameDialogProps {
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for a view's name; an existing view of that name is replaced. */
export function NameDialog({ onName, onClose }: NameDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  async function save(form: HTMLFormElement) {
    const name = String(new FormData(form).get('name')).trim();
    if (name === '') return;
    try {
      await onName(name);
      dialog.current?.close();
    } catch (error) {
      console.error(error);
      setFailed(true);
    }
  }

  return (
    <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="view-title" onClose={onClose}>
      <h2 id="view-title">{t('saveView')}</h2>
      <form
        class="nunchi-field nunchi-name"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label for="view-name">{t('viewName')}</label>
        <input id="view-name" name="name" required maxLength={VIEW_NAME_LIMIT} autocomplete="off" />
        <p role="alert" class="nunchi-field__error">
          {failed && t('errorNoAnswer')}
        </p>
        <div class="nunchi-row nunchi-row--end">
          <Button onClick={() => dialog.current?.close()}>{t('cancelButton')}</Button>
          <Button type="submit" variant="primary">
            {t('saveButton')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
