import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { dayText } from '../ui/day-text.ts';
import { locale, t } from '../ui/i18n.ts';
import { saveFile } from '../ui/save-file.ts';
import { OptionsPage } from './options-page.tsx';

document.documentElement.lang = locale();
document.title = t('optionsTitle');

render(
  <OptionsPage
    version={browser.runtime.getManifest().version}
    actions={{
      load: async () => {
        const [connection, settings] = await Promise.all([send('connection.get'), send('settings.get')]);
        return { connection, settings };
      },
      check: () => send('connection.check'),
      openExtensions: () => send('extensions.open'),
      connect: async (link) => (await send('connection.connect', { link })).error,
      disconnect: () => send('connection.disconnect'),
      countOutbox: () => send('outbox.count'),
      otherBrowsers: () => send('browsers.list'),
      disconnectOther: (id) => send('browsers.disconnect', { id }),
      invite: async () => (await send('connection.invite')).link,
      changeSettings: (change) => send('settings.set', change),
      follow: followBackground,
      settingsSync: () => send('settings.sync'),
      settleSettings: (keep) => send('settings.settle', { keep }),
      saveSettings: async () => {
        const file = await send('settings.save-file');
        const name = `nunchi-settings-${dayText(Date.parse(file.savedAt))}.json`;
        saveFile(name, 'application/json', `${JSON.stringify(file, null, 2)}\n`);
      },
      lookIntoFile: (text) => send('settings.look-into-file', { text }),
      takeFile: (text) => send('settings.take-file', { text }),
      placeDetail: () => send('places.get'),
      setPlaceDetail: (detail) => send('places.set', { detail }),
      copy: (text) => navigator.clipboard.writeText(text),
    }}
  />,
  document.body,
);
