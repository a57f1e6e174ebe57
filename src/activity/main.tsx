import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { formatTime } from '../ui/format.ts';
import { locale, plural, t } from '../ui/i18n.ts';
import { saveFile } from '../ui/save-file.ts';
import { placeWords } from '../views/place-name.ts';
import type { Actions } from './actions.ts';
import { ActivityPage } from './activity-page.tsx';
import { MailList } from './mail-list.ts';

const DAY = 24 * 60 * 60 * 1000;
/** From opening until its reads are said to be seen, ms: the background answers for the first rows before. */
const SEE_AFTER = 300;

const actions: Actions = {
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
  follow({ event, reopened }) {
    const hear: typeof event = (news) => {
      event(news);
      if (news.kind === 'threads') seeReads();
    };
    followBackground({ event: hear, reopened }, new AbortController().signal);
  },
  save: saveFile,
};

const list = new MailList(actions);
list.start();
setTimeout(seeReads, SEE_AFTER);
// All that can be done while the mails are on their way, perhaps from a background that has to wake first.
document.documentElement.lang = locale();
document.title = t('activityTitle');
render(<ActivityPage list={list} actions={actions} />, document.body);
document.addEventListener('visibilitychange', seeReads);
window.addEventListener('focus', seeReads);
// Intl takes tens of milliseconds when it is first used: the first rows would wait for it.
const now = Date.now();
for (const at of [now, now - 2 * DAY]) formatTime(at, { now });
placeWords({ country: 'KR', region: null, city: null, lat: 0, lon: 0 });
plural('mails', 0);

/**
 * The page lists all reads: while it is looked at, none is new. To be visible is not to be looked at: it may stand on another screen,
 * or behind the window that somebody works in.
 */
function seeReads(): void {
  if (document.visibilityState === 'visible' && document.hasFocus()) send('reads.seen').catch(console.error);
}
