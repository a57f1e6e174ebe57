import { useState } from 'preact/hooks';
import type { Connection } from '../mail/connection.ts';
import { t } from '../ui/i18n.ts';
import { ConnectForm } from '../views/connect-form.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import type { Actions } from './actions.ts';
import { Connected } from './connected.tsx';
import { Disconnect } from './disconnect.tsx';

interface ConnectionSectionProps {
  connection: Connection;
  actions: Actions;
  onChange: () => Promise<void>;
}

/** The server: how to connect one, or the one that is connected. */
export function ConnectionSection({ connection, actions, onChange }: ConnectionSectionProps) {
  /** What the person has just done: focus follows it, and a screen reader hears it. */
  const [done, setDone] = useState<'connected' | 'disconnected' | null>(null);
  // What connects is the form itself.
  const mends: Fixes = { again: () => actions.check().finally(onChange), extensions: actions.openExtensions };
  const disconnected = async () => {
    setDone('disconnected');
    await onChange();
  };
  return (
    <>
      {connection.state === 'revoked' && <ConnectionNotice connection={connection} mends={mends} />}
      {connection.state === 'connected' ? (
        <Connected
          connection={connection}
          actions={actions}
          mends={mends}
          focused={done === 'connected'}
          onDisconnected={disconnected}
        />
      ) : (
        <ConnectForm
          focused={done === 'disconnected'}
          connect={actions.connect}
          onConnected={async () => {
            setDone('connected');
            await onChange();
          }}
        />
      )}
      {connection.state === 'revoked' && (
        <div class="nunchi-row">
          <Disconnect host={connection.host} actions={actions} onDisconnected={disconnected} />
        </div>
      )}
      <p role="status" class="nunchi-quiet">
        {done === 'disconnected' && connection.state === 'none' && t('disconnectedNow')}
      </p>
    </>
  );
}
