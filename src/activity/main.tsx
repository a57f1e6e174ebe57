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
/** From opening until its reads are said to be seen, ms: the background answers for the first rows before. */
const SEE_AFTER = 300;

const list = new MailList(send, ({ event, reopened }) => {
  const withSeen: typeof event = (news) => {
    event(news);
    if (news.kind === 'threads') seeReads();
  };
  followBackground({ event: withSeen, reopened }, new AbortController().signal);
});
list.start();
setTimeout(seeReads, SEE_AFTER);
// All that can be done while the mails are on their way, perhaps from a background that has to wake first.
document.documentElement.lang = locale();
document.title = t('activityTitle');
render(<ActivityPage list={list} send={send} openSettings={() => browser.runtime.openOptionsPage()} />, document.body);
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
