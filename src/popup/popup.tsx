import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MailNotify } from '../messaging/mail-notify.ts';
import { Brand } from '../ui/brand.tsx';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import type { Actions, PopupState } from './actions.ts';
import { ConnectOffer } from './connect-offer.tsx';
import { ConnectionState } from './connection-state.tsx';
import { LatestReads } from './latest-reads.tsx';
import { MailSearch } from './mail-search.tsx';

/** How it stands, at a glance: the server, the latest reads, and how a new mail begins. */
export function Popup({ actions }: { actions: Actions }) {
  const [state, setState] = useState<PopupState | 'failed' | null>(null);
  const refresh = useCallback(async () => {
    try {
      setState(await actions.load());
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  }, [actions]);
  useEffect(() => {
    // What is known shows at once, and what the server says of it as soon as it has.
    refresh().then(actions.check).then(refresh).catch(console.error);
  }, [refresh, actions]);

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
      {state === 'failed' && <Notice title={t('notAnsweringTitle')}>{t('errorNoAnswer')}</Notice>}
      {state && state !== 'failed' && <Content state={state} actions={actions} refresh={refresh} />}
    </main>
  );
}

interface ContentProps {
  state: PopupState;
  actions: Actions;
  refresh: () => Promise<void>;
}

function Content({ state, actions, refresh }: ContentProps) {
  const { connection, settings, latest, offer } = state;
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
      <ConnectionState connection={connection} openSettings={actions.openSettings} />
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
            onChange={(on) => void actions.setAskByDefault(on).finally(refresh)}
          />
        </section>
      )}
    </>
  );
}
