import { useEffect, useState } from 'preact/hooks';
import type { MailNotify } from '../mail/mail-choices.ts';
import { Brand } from '../ui/brand.tsx';
import { plural, t } from '../ui/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { Switch } from '../ui/switch.tsx';
import { useRequest } from '../ui/use-request.ts';
import { type Fixes, TroubleNotice } from '../views/trouble-notice.tsx';
import type { Actions, PopupState } from './actions.ts';
import { ConnectOffer } from './connect-offer.tsx';
import { ConnectionState } from './connection-state.tsx';
import { LatestReads } from './latest-reads.tsx';
import { MailSearch } from './mail-search.tsx';
import '../ui/search-field.css';
import './section.css';
import './popup.css';

/** How it stands, at a glance: the server, the latest reads, and how a new mail begins. */
export function Popup({ actions }: { actions: Actions }) {
  const [state, refresh] = useRequest(actions.load);
  useEffect(() => {
    // What is known shows at once, and what the server says of it as soon as it has.
    actions.check().then(refresh).catch(console.error);
  }, [refresh, actions]);
  const mends: Fixes = {
    connect: actions.openSettings,
    again: () => actions.check().finally(refresh),
    extensions: actions.openExtensions,
  };

  return (
    <main class="nunchi-popup">
      <header class="nunchi-popup__head">
        <h1>
          <Brand />
        </h1>
        <button type="button" class="nunchi-link" onClick={actions.openSettings}>
          {t('settingsButton')}
        </button>
      </header>
      {state === null && <Loading />}
      {state === 'failed' && <TroubleNotice trouble="no-answer" mends={mends} />}
      {state && state !== 'failed' && <Content state={state} actions={actions} refresh={refresh} mends={mends} />}
    </main>
  );
}

interface ContentProps {
  state: PopupState;
  actions: Actions;
  refresh: () => Promise<void>;
  mends: Fixes;
}

function Content({ state, actions, refresh, mends }: ContentProps) {
  const { connection, settings, latest, chaseCount, offer } = state;
  const [words, setWords] = useState('');
  if (connection.state !== 'connected' && offer) {
    return <ConnectOffer link={offer} connect={actions.connect} onConnected={refresh} />;
  }
  const list = {
    clock: { now: Date.now() },
    onNotify: (id: string, when: MailNotify['when']) => void actions.setMailNotify(id, when).finally(refresh),
  };
  return (
    <>
      <ConnectionState connection={connection} mends={mends} />
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
        <MailSearch words={words} find={actions.find} version={state} {...list} />
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
            onChange={(askByDefault) => void actions.change({ askByDefault }).finally(refresh)}
          />
          <Switch
            label={t('pauseReceipts')}
            on={settings.paused}
            onChange={(paused) => void actions.change({ paused }).finally(refresh)}
          />
        </section>
      )}
    </>
  );
}
