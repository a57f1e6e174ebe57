import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { locale, t } from '../ui/i18n.ts';
import { saveFile } from '../ui/save-file.ts';
import { ActivityPage } from './activity-page.tsx';

document.documentElement.lang = locale();
document.title = t('activityTitle');

// The page lists them: none is new any more.
send('reads.seen').catch(console.error);

render(
  <ActivityPage
    actions={{
      connection: () => send('connection.get'),
      check: () => send('connection.check'),
      openSettings: () => browser.runtime.openOptionsPage(),
      openExtensions: () => send('extensions.open'),
      page: (before, limit) => send('activity.page', { before, limit }),
      threads: (gmailAccount, threadIds) => send('activity.threads', { gmailAccount, threadIds }),
      mail: (id) => send('activity.mail', { id }),
      remind: (id, reminder) => send('mail.remind', { id, ...reminder }),
      forget: (ids) => send('activity.forget', { ids }),
      views: () => send('activity.views'),
      saveView: (view) => send('activity.save-view', view),
      removeView: (name) => send('activity.remove-view', { name }),
      follow: followBackground,
      save: saveFile,
    }}
  />,
  document.body,
);
