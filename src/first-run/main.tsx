import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import type { Connection } from '../mail/connection.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { locale, t } from '../ui/i18n.ts';
import { FirstRunPage } from './first-run-page.tsx';
import { pickTestMail } from './pick-test-mail.ts';

/** The latest mails among which the one for the test is looked for. */
const LOOKED_THROUGH = 50;

document.documentElement.lang = locale();
document.title = t('firstRunTitle');

render(
  <FirstRunPage
    actions={{
      async load() {
        const [connection, settings] = await Promise.all([send('connection.get'), send('settings.get')]);
        return { connection, settings, mail: await findTestMail(connection) };
      },
      check: () => send('connection.check'),
      openExtensions: () => send('extensions.open'),
      connect: async (link) => (await send('connection.connect', { link })).error,
      setAskByDefault: (askByDefault) => send('settings.set', { askByDefault }),
      follow: followBackground,
      async close() {
        const { id } = await browser.tabs.getCurrent();
        if (id !== undefined) await browser.tabs.remove(id);
      },
    }}
  />,
  document.body,
);

async function findTestMail(connection: Connection): Promise<TrackedMessage | null> {
  if (connection.state !== 'connected') return null;
  const { rows } = await send('activity.page', { before: null, limit: LOOKED_THROUGH });
  const picked = pickTestMail(rows, connection.connectedAt);
  return picked && send('activity.mail', { id: picked.id });
}
