import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { followBackground } from '../messaging/follow-background.ts';
import { send } from '../messaging/send.ts';
import { formatTime } from '../ui/format.ts';
import { locale, plural, t } from '../ui/i18n.ts';
import { placeWords } from '../views/place-name.ts';
import { ActivityPage } from './activity-page.tsx';
import { MailList } from './mail-list.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Delay before the first `reads.seen`, ms: the first rows load before it. */
const SEEN_DELAY = 300;

const list = new MailList(send, ({ event, reopened }) => {
  const markSeen: typeof event = (change) => {
    event(change);
    if (change.kind === 'threads') markReadsSeen();
  };
  followBackground({ event: markSeen, reopened }, new AbortController().signal);
});
list.start();
setTimeout(markReadsSeen, SEEN_DELAY);
// Work done while the mails load, perhaps from a sleeping background.
document.documentElement.lang = locale();
document.title = t('activityTitle');
render(<ActivityPage list={list} send={send} openSettings={() => browser.runtime.openOptionsPage()} />, document.body);
document.addEventListener('visibilitychange', markReadsSeen);
window.addEventListener('focus', markReadsSeen);
// Warm up Intl, whose first use takes tens of milliseconds.
const now = Date.now();
for (const at of [now, now - 2 * DAY]) formatTime(at, { now });
placeWords({ country: 'KR', region: null, city: null, lat: 0, lon: 0 });
plural('mails', 0);

/** No read is new while the person looks at this page. Needs focus too: a visible page may be on another screen. */
function markReadsSeen(): void {
  if (document.visibilityState === 'visible' && document.hasFocus()) send('reads.seen').catch(console.error);
}
