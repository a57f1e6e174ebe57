import type { Connection } from '../messaging/messages.ts';
import { OwnNetworkNotice } from '../panel/own-network-notice.tsx';
import { Button } from '../ui/button.tsx';
import { plural, t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';

interface ConnectionStateProps {
  connection: Connection;
  openSettings: () => Promise<void>;
}

/** The server in a line or two, and the way on where there is none. */
export function ConnectionState({ connection, openSettings }: ConnectionStateProps) {
  if (connection.state !== 'connected') {
    const revoked = connection.state === 'revoked';
    return (
      <>
        <Notice title={t(revoked ? 'revokedTitle' : 'notConnectedTitle')}>
          {revoked ? t('revokedNow', { host: connection.host }) : t('popupNotConnected')}
        </Notice>
        <Button look="primary" onClick={openSettings}>
          {t('popupConnectServer')}
        </Button>
      </>
    );
  }
  const { host, publicUrl, reachable, waiting } = connection;
  return (
    <>
      <div role="status">
        <p class={reachable ? 'nunchi-state' : 'nunchi-state nunchi-state--away'}>
          {t(reachable ? 'connectedTitle' : 'unreachableTitle')}
        </p>
        <p class="nunchi-quiet">{reachable ? host : t('unreachableNow', { host })}</p>
        {waiting > 0 && <p class="nunchi-quiet">{plural('waitingMails', waiting)}</p>}
      </div>
      <OwnNetworkNotice publicUrl={publicUrl} />
    </>
  );
}
