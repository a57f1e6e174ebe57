import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../mail/settings.ts';
import type { followBackground } from '../messaging/follow-background.ts';
import type { send } from '../messaging/send.ts';
import { Brand } from '../ui/brand.tsx';
import { t } from '../ui/i18n.ts';
import { Loading } from '../ui/loading.tsx';
import { useRequest } from '../ui/use-request.ts';
import { TroubleNotice } from '../views/trouble-notice.tsx';
import { findSections } from './find-sections.ts';
import { SectionCard } from './section-card.tsx';
import { SECTIONS } from './sections.tsx';
import { SettingsSearch } from './settings-search.tsx';
import './options-page.css';

interface OptionsPageProps {
  send: typeof send;
  follow: typeof followBackground;
  version: string;
}

/** Settings: all `SECTIONS`, or those a search finds. */
export function OptionsPage({ send, follow, version }: OptionsPageProps) {
  const load = useCallback(() => loadState(send), [send]);
  const [loaded, refresh] = useRequest(load);
  const [pending, setPending] = useState<Partial<Settings>[]>([]);
  const [words, setWords] = useState('');

  // Shows a change at once, over responses until the background has it.
  const change = (changed: Partial<Settings>) => {
    setPending((others) => [...others, changed]);
    const done = () => setPending((others) => others.filter((other) => other !== changed));
    send('settings.set', changed).finally(refresh).finally(done).catch(console.error);
  };
  const state = useMemo<typeof loaded>(() => {
    if (!loaded || loaded === 'failed') return loaded;
    return { ...loaded, settings: Object.assign({}, loaded.settings, ...pending) };
  }, [loaded, pending]);

  useEffect(() => {
    // Shows what is known at once, and the server's response when it comes.
    const check = () => void send('connection.check').then(refresh).catch(console.error);
    check();
    const stop = new AbortController();
    const reload = () => void refresh();
    // Something may have changed meanwhile: a server started, a browser revoked.
    const reloadAll = () => {
      reload();
      check();
    };
    window.addEventListener('focus', reloadAll, { signal: stop.signal });
    // Changed in another browser, or in Gmail's menu.
    follow({ event: ({ kind }) => kind === 'settings' && reload(), reopened: reload }, stop.signal);
    return () => stop.abort();
  }, [refresh, send, follow]);

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
      {state === 'failed' && <TroubleNotice trouble="no-answer" fixes={{ retry: refresh }} />}
      {state && state !== 'failed' && (
        <>
          <SettingsSearch words={words} found={found.length} onChange={setWords} />
          {sections.map((section) => (
            <SectionCard
              key={section.id}
              section={section}
              hidden={!found.includes(section)}
              {...state}
              {...{ change, send, refresh, version }}
            />
          ))}
        </>
      )}
    </main>
  );
}

async function loadState(sendMessage: typeof send) {
  const [connection, settings] = await Promise.all([sendMessage('connection.get'), sendMessage('settings.get')]);
  return { connection, settings };
}
