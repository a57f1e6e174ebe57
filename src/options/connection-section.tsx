import { useState } from 'preact/hooks';
import type { Connection } from '../mail/connection.ts';
import type { send } from '../messaging/send.ts';
import { t } from '../ui/i18n.ts';
import { ConnectForm } from '../views/connect-form.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import { Connected } from './connected.tsx';
import { Disconnect } from './disconnect.tsx';

interface ConnectionSectionProps {
  connection: Connection;
  send: typeof send;
  onChange: () => Promise<void>;
}

/** The form to connect, or the connected server. */
export function ConnectionSection({ connection, send, onChange }: ConnectionSectionProps) {
  /** Last action: moves the focus and is announced. */
  const [done, setDone] = useState<'connected' | 'disconnected' | null>(null);
  // No `connect`: the form does that.
  const fixes: Fixes = {
    retry: () => send('connection.check').finally(onChange),
    extensions: () => send('extensions.open'),
  };
  const disconnected = async () => {
    setDone('disconnected');
    await onChange();
  };
  return (
    <>
      {connection.state === 'revoked' && <ConnectionNotice connection={connection} fixes={fixes} />}
      {connection.state === 'connected' ? (
        <Connected
          connection={connection}
          send={send}
          fixes={fixes}
          focused={done === 'connected'}
          onDisconnected={disconnected}
        />
      ) : (
        <ConnectForm
          focused={done === 'disconnected'}
          send={send}
          onConnected={async () => {
            setDone('connected');
            await onChange();
          }}
        />
      )}
      {connection.state === 'revoked' && (
        <div class="nunchi-row">
          <Disconnect host={connection.host} send={send} onDisconnected={disconnected} />
        </div>
      )}
      <p role="status" class="nunchi-quiet">
        {done === 'disconnected' && connection.state === 'none' && t('disconnectedNow')}
      </p>
    </>
  );
}
