import type { RefObject } from 'preact';
import type { OutboxCount } from '../mail/connection.ts';
import { Button } from '../ui/button.tsx';
import { plural, t } from '../ui/i18n.ts';
import '../ui/dialog.css';

interface DisconnectDialogProps {
  dialog: RefObject<HTMLDialogElement | null>;
  host: string;
  /** Null if unknown. */
  outbox: OutboxCount | null;
  onConfirm: () => Promise<void>;
}

/** Confirms disconnecting, which gives up the key to subjects and all unsent outbox entries. */
export function DisconnectDialog({ dialog, host, outbox, onConfirm }: DisconnectDialogProps) {
  const { mails, deletions } = outbox ?? { mails: 0, deletions: 0 };
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} class="nunchi-dialog" aria-labelledby="disconnect-title">
      <h2 id="disconnect-title">{t('disconnectTitle', { host })}</h2>
      <p>{t('disconnectText')}</p>
      {mails + deletions > 0 && (
        <p>
          {mails > 0 && `${plural('waitingMails', mails)} `}
          {deletions > 0 && `${plural('waitingDeletions', deletions)} `}
          {t('disconnectLoses')}
        </p>
      )}
      <div class="nunchi-row nunchi-row--end">
        <Button onClick={close}>{t('cancelButton')}</Button>
        <Button
          variant="danger"
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
