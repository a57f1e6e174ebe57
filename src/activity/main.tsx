import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground, type News } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { locale, t } from '../ui/i18n.ts';
import { saveFile } from '../ui/save-file.ts';
import { ActivityPage } from './activity-page.tsx';

document.documentElement.lang = locale();
document.title = t('activityTitle');

/**
 * The page lists all reads: while it is looked at, none is new. To be visible is not to be looked at: it may stand on another screen,
 * or behind the window that somebody works in.
 */
function seeReads(): void {
  if (document.visibilityState === 'visible' && document.hasFocus()) send('reads.seen').catch(console.error);
}

document.addEventListener('visibilitychange', seeReads);
window.addEventListener('focus', seeReads);

render(
  <ActivityPage
    actions={{
      connection: () => send('connection.get'),
      check: () => send('connection.check'),
      openSettings: () => browser.runtime.openOptionsPage(),
      openExtensions: () => send('extensions.open'),
      page: (before, limit) => send('activity.page', { before, limit }),
      threads: (gmailAccount, threadIds, ids) => send('activity.threads', { gmailAccount, threadIds, ids }),
      mail: (id) => send('activity.mail', { id }),
      remind: (id, reminder) => send('mail.remind', { id, ...reminder }),
      forget: (ids) => send('activity.forget', { ids }),
      views: () => send('activity.views'),
      saveView: (view) => send('activity.save-view', view),
      removeView: (name) => send('activity.remove-view', { name }),
      follow({ event, reopened }, signal) {
        const hear: News['event'] = (news) => {
          event(news);
          if (news.kind === 'threads') seeReads();
        };
        followBackground({ event: hear, reopened }, signal);
      },
      save: saveFile,
    }}
  />,
  document.body,
);
// After the page has asked for its mails.
seeReads();
