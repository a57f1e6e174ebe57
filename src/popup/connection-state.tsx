import type { Connection } from '../mail/connection.ts';
import { plural, t } from '../ui/i18n.ts';
import { OwnNetworkNotice } from '../views/own-network-notice.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import '../ui/state-dot.css';

interface ConnectionStateProps {
  connection: Connection;
  fixes: Fixes;
}

/** The connection in short, with its trouble and fix. */
export function ConnectionState({ connection, fixes }: ConnectionStateProps) {
  return (
    <>
      <ConnectionNotice connection={connection} fixes={fixes} />
      {connection.state === 'connected' && <Server {...connection} />}
    </>
  );
}

function Server({ host, publicUrl, health, waiting }: Extract<Connection, { state: 'connected' }>) {
  return (
    <>
      <div role="status">
        {health === 'well' && (
          <>
            <p class="nunchi-state">{t('connectedTitle')}</p>
            <p class="nunchi-quiet">{host}</p>
          </>
        )}
        {waiting > 0 && <p class="nunchi-quiet">{plural('waitingMails', waiting)}</p>}
      </div>
      {health === 'well' && <OwnNetworkNotice publicUrl={publicUrl} />}
    </>
  );
}
