import { useEffect, useRef } from 'preact/hooks';
import type { Connection } from '../mail/connection.ts';
import type { send } from '../messaging/send.ts';
import { plural, t } from '../ui/i18n.ts';
import { OwnNetworkNotice } from '../views/own-network-notice.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import { AddBrowser } from './add-browser.tsx';
import { Disconnect } from './disconnect.tsx';
import { OtherBrowsers } from './other-browsers.tsx';
import '../ui/state-dot.css';

interface ConnectedProps {
  connection: Extract<Connection, { state: 'connected' }>;
  send: typeof send;
  fixes: Fixes;
  focused: boolean;
  onDisconnected: () => Promise<void>;
}

export function Connected({ connection, send, fixes, focused, onDisconnected }: ConnectedProps) {
  const { host, health, waiting } = connection;
  const well = health === 'well';
  const state = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (focused) state.current?.focus();
  }, [focused]);

  return (
    <>
      <div role="status">
        <p ref={state} tabIndex={-1} class={well ? 'nunchi-state' : 'nunchi-state nunchi-state--away'}>
          {t('connectedTitle')}
        </p>
        <p>{t('connectedTo', { host })}</p>
        {waiting > 0 && <p class="nunchi-quiet">{plural('waitingMails', waiting)}</p>}
      </div>
      <ConnectionNotice connection={connection} fixes={fixes} />
      <OwnNetworkNotice publicUrl={connection.publicUrl} />
      <AddBrowser send={send}>
        <Disconnect host={host} send={send} onDisconnected={onDisconnected} />
      </AddBrowser>
      <OtherBrowsers send={send} reachable={well} />
    </>
  );
}
