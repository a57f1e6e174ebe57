import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../messaging/send.ts';
import { parseConnectLink } from '../protocol/connect-link.ts';
import { locale } from '../ui/i18n.ts';
import { Popup } from './popup.tsx';

const LATEST = 5;
const FOUND = 8;

document.documentElement.lang = locale();

render(
  <Popup
    actions={{
      async load() {
        const [connection, settings, latest, chaseCount, offer] = await Promise.all([
          send('connection.get'),
          send('settings.get'),
          send('messages.latest', { limit: LATEST }),
          send('chase.count'),
          findOffer(),
        ]);
        return { connection, settings, latest, chaseCount, offer };
      },
      check: () => send('connection.check'),
      openExtensions: () => send('extensions.open'),
      connect: async (link) => (await send('connection.connect', { link })).error,
      change: (settings) => send('settings.set', settings),
      find: (words) => send('messages.find', { words, limit: FOUND }),
      setMailNotify: (id, when) => send('mail.notify', { id, when }),
      async openSettings() {
        await browser.runtime.openOptionsPage();
        window.close();
      },
    }}
  />,
  document.body,
);

// The popup lists them: none is new any more.
send('reads.seen').catch(console.error);

/** The URL of the tab is given because the person clicked the icon there (`activeTab`). */
async function findOffer(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url && parseConnectLink(tab.url) ? tab.url : null;
}
