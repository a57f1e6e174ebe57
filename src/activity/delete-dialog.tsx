import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { plural, t } from '../ui/i18n.ts';
import '../ui/dialog.css';
import '../ui/field.css';

interface DeleteDialogProps {
  count: number;
  /** Reports the mails left; keeps those once `signal` aborts. */
  onConfirm: (onProgress: (left: number) => void, signal: AbortSignal) => Promise<void>;
  onClose: () => void;
}

/** Confirms erasing the history of mails; cancelling midway keeps the rest. */
export function DeleteDialog({ count, onConfirm, onClose }: DeleteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const [left, setLeft] = useState(count);
  const stop = useRef(new AbortController());
  useEffect(() => {
    dialog.current?.showModal();
    return () => stop.current.abort();
  }, []);

  async function confirm() {
    setState('busy');
    try {
      await onConfirm(setLeft, stop.current.signal);
      // Closing by method restores the focus.
      dialog.current?.close();
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  }

  return (
    <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="delete-title" onClose={onClose}>
      <h2 id="delete-title">{plural('deleteTitle', count)}</h2>
      <p>{t('deleteText')}</p>
      <p role="status">{state === 'busy' && left < count && plural('mailsLeft', left)}</p>
      <p role="alert" class="nunchi-field__error">
        {state === 'failed' && t('errorNoAnswer')}
      </p>
      <div class="nunchi-row nunchi-row--end">
        <Button onClick={() => dialog.current?.close()}>{t('cancelButton')}</Button>
        <Button variant="danger" disabled={state === 'busy'} onClick={confirm}>
          {t('deleteConfirm')}
        </Button>
      </div>
    </dialog>
  );
}
