import type { RefObject } from 'preact';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';

interface DisconnectDialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  host: string;
  onConfirm: () => Promise<void>;
}

/** Asks before the key that opens the subjects of sent mail is given up. */
export function DisconnectDialog({ dialog, host, onConfirm }: DisconnectDialogProps) {
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="disconnect-title">
      <h2 id="disconnect-title">{t('disconnectTitle', { host })}</h2>
      <p>{t('disconnectText')}</p>
      <div class="nunchi-row nunchi-row--end">
        <Button onClick={close}>{t('cancelButton')}</Button>
        <Button
          look="danger"
          onClick={async () => {
            close();
            await onConfirm();
          }}
        >
          {t('disconnectButton')}
        </Button>
      </div>
    </dialog>
  );
}
