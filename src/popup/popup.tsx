import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MailNotify } from '../mail/mail-choices.ts';
import type { send } from '../messaging/send.ts';
import { Brand } from '../ui/brand.tsx';
import { plural, t } from '../ui/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRequest } from '../ui/use-request.ts';
import { type Fixes, TroubleNotice } from '../views/trouble-notice.tsx';
import { ConnectOffer } from './connect-offer.tsx';
import { ConnectionState } from './connection-state.tsx';
import { LatestReads } from './latest-reads.tsx';
import { MailSearch } from './mail-search.tsx';
import '../ui/search-field.css';
import './section.css';
import './popup.css';

const LATEST = 5;

/** `latest`: latest reads first; `offer`: connect link in the current tab. */
type PopupState = Awaited<ReturnType<typeof loadState>>;

interface PopupProps {
  send: typeof send;
  findOffer: () => Promise<string | null>;
  openSettings: () => Promise<void>;
}

/** The server, the latest reads, and defaults for new mail. */
export function Popup({ send, findOffer, openSettings }: PopupProps) {
  const load = useCallback(() => loadState(send, findOffer), [send, findOffer]);
  const [state, refresh] = useRequest(load);
  useEffect(() => {
    // Shows what is known at once, and the server's response when it comes.
    send('connection.check').then(refresh).catch(console.error);
  }, [refresh, send]);
  const fixes: Fixes = {
    connect: openSettings,
    retry: () => send('connection.check').finally(refresh),
    extensions: () => send('extensions.open'),
  };

  return (
    <main class="nunchi-popup">
      <header class="nunchi-popup__head">
        <h1>
          <Brand />
        </h1>
        <button type="button" class="nunchi-link" onClick={openSettings}>
          {t('settingsButton')}
        </button>
      </header>
      {state === null && <Loading />}
      {state === 'failed' && <TroubleNotice trouble="no-answer" fixes={fixes} />}
      {state && state !== 'failed' && <Content state={state} send={send} refresh={refresh} fixes={fixes} />}
    </main>
  );
}

interface ContentProps {
  state: PopupState;
  send: typeof send;
  refresh: () => Promise<void>;
  fixes: Fixes;
}

function Content({ state, send, refresh, fixes }: ContentProps) {
  const { connection, settings, latest, chaseCount, offer } = state;
  const [words, setWords] = useState('');
  if (connection.state !== 'connected' && offer) {
    return <ConnectOffer link={offer} send={send} onConnected={refresh} />;
  }
  const list = {
    clock: { now: Date.now() },
    onNotify: (id: string, when: MailNotify['when']) => void send('mail.notify', { id, when }).finally(refresh),
  };
  return (
    <>
      <ConnectionState connection={connection} fixes={fixes} />
      {connection.state === 'connected' && (
        <input
          type="search"
          class="nunchi-search"
          aria-label={t('searchMails')}
          placeholder={t('searchMails')}
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {connection.state === 'connected' && words.trim() !== '' && (
        <MailSearch words={words} send={send} version={state} {...list} />
      )}
      {connection.state === 'connected' && words.trim() === '' && <LatestReads messages={latest} {...list} />}
      {connection.state === 'connected' && chaseCount > 0 && (
        <a href="../activity/index.html#chase" target="_blank" rel="noreferrer">
          {plural('chaseTitle', chaseCount)}
        </a>
      )}
      {connection.state === 'connected' && (
        <a href="../activity/index.html" target="_blank" rel="noreferrer">
          {t('activityLink')}
        </a>
      )}
      {connection.state === 'connected' && (
        <section class="nunchi-section">
          <Switch
            label={t('askByDefault')}
            on={settings.askByDefault}
            onChange={(askByDefault) => void send('settings.set', { askByDefault }).finally(refresh)}
          />
          <Switch
            label={t('pauseReceipts')}
            on={settings.paused}
            onChange={(paused) => void send('settings.set', { paused }).finally(refresh)}
          />
        </section>
      )}
    </>
  );
}

async function loadState(sendMessage: typeof send, findOffer: PopupProps['findOffer']) {
  const [connection, settings, latest, chaseCount, offer] = await Promise.all([
    sendMessage('connection.get'),
    sendMessage('settings.get'),
    sendMessage('messages.latest', { limit: LATEST }),
    sendMessage('chase.count'),
    findOffer(),
  ]);
  return { connection, settings, latest, chaseCount, offer };
}
