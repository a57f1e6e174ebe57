import { useEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../mail/connection.ts';
import type { send } from '../messaging/send.ts';
import { t } from '../ui/i18n.ts';
import { ConnectForm } from '../views/connect-form.tsx';
import { ConnectionNotice, type Fixes } from '../views/trouble-notice.tsx';
import { StepCard } from './step-card.tsx';
import '../ui/button.css';
import '../ui/state-dot.css';

interface ConnectStepProps {
  connection: Connection;
  fixes: Fixes;
  send: typeof send;
  onConnected: () => Promise<void>;
}

/** Paste the link, or learn where to get one. */
export function ConnectStep({ connection, fixes, send, onConnected }: ConnectStepProps) {
  const connected = connection.state === 'connected';
  const [justNow, setJustNow] = useState(false);
  const next = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (justNow && connected) next.current?.focus();
  }, [justNow, connected]);

  return (
    <StepCard
      step="connect"
      next={
        <a ref={next} class={connected ? 'nunchi-button nunchi-button--primary' : 'nunchi-button'} href="#receipts">
          {t(connected ? 'continueButton' : 'firstRunLater')}
        </a>
      }
    >
      <div role="status">
        {connected && (
          <>
            <p class={connection.health === 'well' ? 'nunchi-state' : 'nunchi-state nunchi-state--away'}>
              {t('connectedTitle')}
            </p>
            <p>{t('connectedTo', { host: connection.host })}</p>
          </>
        )}
      </div>
      {connection.state !== 'none' && (
        <ConnectionNotice connection={connection} fixes={{ ...fixes, connect: undefined }} />
      )}
      {!connected && (
        <>
          <ConnectForm
            focused={false}
            send={send}
            onConnected={async () => {
              setJustNow(true);
              await onConnected();
            }}
          />
          <NoLink />
        </>
      )}
    </StepCard>
  );
}

function NoLink() {
  return (
    <section class="nunchi-step__aside">
      <h3>{t('noLinkTitle')}</h3>
      <ul class="nunchi-step__list">
        <li>
          {t('noLinkOwn')} <code>npm start</code>
        </li>
        <li>{t('noLinkOther')}</li>
        <li>{t('noLinkBrowser')}</li>
      </ul>
    </section>
  );
}
