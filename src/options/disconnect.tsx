import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { t } from '../ui/i18n.ts';
import type { Actions } from './actions.ts';
import { DisconnectDialog } from './disconnect-dialog.tsx';

interface DisconnectProps extends Pick<Actions, 'disconnect'> {
  host: string;
  onDisconnected: () => Promise<void>;
}

/** Leaves the server, after asking. Also where the server has left this browser: else no other account could be joined. */
export function Disconnect({ host, disconnect, onDisconnected }: DisconnectProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);

  async function leave() {
    try {
      await disconnect();
    } catch (error) {
      console.error(error);
      setFailed(true);
      return;
    }
    await onDisconnected();
  }

  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{t('disconnectButton')}</Button>
      <p role="alert" class="nunchi-field__error">
        {failed && t('errorNoAnswer')}
      </p>
      <DisconnectDialog dialog={dialog} host={host} onConfirm={leave} />
    </>
  );
}
