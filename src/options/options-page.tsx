import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Connection } from '../messaging/messages.ts';
import type { Settings } from '../messaging/settings.ts';
import { Brand } from '../ui/brand.tsx';
import { t } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { Switch } from '../ui/switch.tsx';
import { About } from './about.tsx';
import type { Actions } from './actions.ts';
import { ConnectionCard } from './connection-card.tsx';
import { NotificationsCard } from './notifications-card.tsx';
import { PlacesCard } from './places-card.tsx';

interface State {
  connection: Connection;
  settings: Settings;
}

/** Settings: the server this browser is connected to, how a new mail begins, and what stands behind it. */
export function OptionsPage({ actions, version }: { actions: Actions; version: string }) {
  const [state, setState] = useState<State | 'failed' | null>(null);
  const refresh = useCallback(async () => {
    try {
      const [connection, settings] = await Promise.all([actions.connection(), actions.settings()]);
      setState({ connection, settings });
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  }, [actions]);

  // It shows at once, and what the background made of it as soon as that is said.
  const change = (changed: Partial<Settings>) => {
    if (state && state !== 'failed') setState({ ...state, settings: { ...state.settings, ...changed } });
    actions.changeSettings(changed).finally(refresh).catch(console.error);
  };

  useEffect(() => {
    // What is known shows at once, and what the server says of it as soon as it has.
    const look = () => void refresh().then(actions.check).then(refresh).catch(console.error);
    look();
    const stop = new AbortController();
    // Coming back to the page is when something may have changed: a server started, a browser revoked.
    window.addEventListener('focus', look, { signal: stop.signal });
    return () => stop.abort();
  }, [refresh, actions]);

  return (
    <main class="nunchi-options">
      <header class="nunchi-row nunchi-options__head">
        <h1>
          <Brand />
        </h1>
        <a href="../activity/index.html">{t('activityLink')}</a>
      </header>
      {state === 'failed' && <Notice title={t('notAnsweringTitle')}>{t('errorNoAnswer')}</Notice>}
      {state && state !== 'failed' && (
        <>
          <ConnectionCard connection={state.connection} actions={actions} onChange={refresh} />
          <section class="nunchi-card">
            <h2>{t('composingTitle')}</h2>
            <Switch
              label={t('askByDefault')}
              hint={t('askByDefaultHint')}
              on={state.settings.askByDefault}
              onChange={(askByDefault) => change({ askByDefault })}
            />
          </section>
          {state.connection.state === 'connected' && <NotificationsCard settings={state.settings} onChange={change} />}
          {state.connection.state === 'connected' && (
            <PlacesCard
              placeDetail={actions.placeDetail}
              setPlaceDetail={actions.setPlaceDetail}
              reachable={state.connection.reachable}
            />
          )}
          <About version={version} />
        </>
      )}
    </main>
  );
}
