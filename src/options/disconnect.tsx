import { useRef, useState } from 'preact/hooks';
import type { OutboxCount } from '../mail/connection.ts';
import type { send } from '../messaging/send.ts';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import { withTimeout } from '../ui/with-timeout.ts';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import '../ui/field.css';

interface DisconnectProps {
  host: string;
  send: typeof send;
  onDisconnected: () => Promise<void>;
}

/** Disconnects after confirmation. Also offered when revoked: no other account could be joined otherwise. */
export function Disconnect({ host, send, onDisconnected }: DisconnectProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [outbox, setOutbox] = useState<OutboxCount | null>(null);
  const [failed, setFailed] = useState(false);

  async function confirm() {
    // Not required for disconnecting.
    setOutbox(await withTimeout(send('outbox.count'), 1_000).catch(() => null));
    dialog.current?.showModal();
  }

  async function disconnect() {
    try {
      await send('connection.disconnect');
    } catch (error) {
      console.error(error);
      setFailed(true);
      return;
    }
    await onDisconnected();
  }

  return (
    <>
      <Button onClick={confirm}>{t('disconnectButton')}</Button>
      <p role="alert" class="nunchi-field__error">
        {failed && t('errorNoAnswer')}
      </p>
      <DisconnectDialog dialog={dialog} host={host} outbox={outbox} onConfirm={disconnect} />
    </>
  );
}
