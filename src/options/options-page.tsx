import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Connection } from '../messaging/messages.ts';
import type { Settings } from '../messaging/settings.ts';
import { TroubleNotice } from '../panel/trouble-notice.tsx';
import { Brand } from '../ui/brand.tsx';
import { t } from '../ui/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { within } from '../ui/within.ts';
import type { Actions } from './actions.ts';
import { findSections } from './find-sections.ts';
import { SectionCard } from './section-card.tsx';
import { SECTIONS } from './sections.tsx';
import { SettingsSearch } from './settings-search.tsx';

interface State {
  connection: Connection;
  settings: Settings;
}

/** Settings: all that `SECTIONS` lists, or what of it a search finds. */
export function OptionsPage({ actions, version }: { actions: Actions; version: string }) {
  const [state, setState] = useState<State | 'failed' | null>(null);
  const [words, setWords] = useState('');
  const refresh = useCallback(async () => {
    try {
      const [connection, settings] = await within(Promise.all([actions.connection(), actions.settings()]));
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
    const reload = () => void refresh();
    // Chosen in another browser, or in Gmail's menu.
    actions.follow({ event: ({ kind }) => kind === 'settings' && reload(), reopened: reload }, stop.signal);
    return () => stop.abort();
  }, [refresh, actions]);

  const connected = state !== null && state !== 'failed' && state.connection.state === 'connected';
  const sections = SECTIONS.filter((section) => connected || !section.connected);
  const found = findSections(sections, words);
  return (
    <main class="nunchi-options">
      <header class="nunchi-row nunchi-options__head">
        <h1>
          <Brand />
        </h1>
        <a href="../activity/index.html">{t('activityLink')}</a>
      </header>
      {state === null && <Loading />}
      {state === 'failed' && <TroubleNotice trouble="no-answer" mends={{ again: refresh }} />}
      {state && state !== 'failed' && (
        <>
          <SettingsSearch words={words} found={found.length} onChange={setWords} />
          {sections.map((section) => (
            <SectionCard
              key={section.id}
              section={section}
              hidden={!found.includes(section)}
              {...state}
              {...{ change, actions, refresh, version }}
            />
          ))}
        </>
      )}
    </main>
  );
}
