import { useEffect, useRef } from 'preact/hooks';
import type { Connection } from '../messaging/messages.ts';
import { OwnNetworkNotice } from '../panel/own-network-notice.tsx';
import { plural, t } from '../ui/i18n.ts';
import type { Actions } from './actions.ts';
import { AddBrowser } from './add-browser.tsx';
import { Disconnect } from './disconnect.tsx';

interface ConnectedProps {
  connection: Extract<Connection, { state: 'connected' }>;
  actions: Actions;
  focused: boolean;
  onDisconnected: () => Promise<void>;
}

export function Connected({ connection, actions, focused, onDisconnected }: ConnectedProps) {
  const { host, reachable, waiting } = connection;
  const state = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focused) state.current?.focus();
  }, [focused]);

  return (
    <>
      <div role="status">
        <p ref={state} tabIndex={-1} class={reachable ? 'nunchi-state' : 'nunchi-state nunchi-state--away'}>
          {t('connectedTitle')}
        </p>
        <p>{t(reachable ? 'connectedTo' : 'unreachableNow', { host })}</p>
        {waiting > 0 && <p class="nunchi-quiet">{plural('waitingMails', waiting)}</p>}
      </div>
      <OwnNetworkNotice publicUrl={connection.publicUrl} />
      <AddBrowser invite={actions.invite} copy={actions.copy}>
        <Disconnect host={host} disconnect={actions.disconnect} onDisconnected={onDisconnected} />
      </AddBrowser>
    </>
  );
}
