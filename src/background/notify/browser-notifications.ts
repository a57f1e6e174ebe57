/** Notifications, the toolbar icon and tabs, in the browser. */
import browser, { type Tabs } from 'webextension-polyfill';
import { gmailLink, threadPlace } from '../../mail/gmail-ids.ts';
import type { Environment } from '../environment.ts';
import { isMailbox } from './is-mailbox.ts';
import { isReadNotification } from './read-notification.ts';

const GMAIL_TABS = 'https://mail.google.com/mail/*';
const BADGE = { background: '#1a8f4c', ink: '#ffffff' };

export const browserNotifications: Pick<
  Environment,
  'notify' | 'clearNotifications' | 'badge' | 'openThread' | 'openActivity'
> = {
  async notify({ id, title, text, buttons = [] }) {
    const iconUrl = browser.runtime.getURL('icons/nunchi-128.png');
    // Chrome has buttons; the polyfill's types, made for Firefox, lack them.
    const options = {
      type: 'basic' as const,
      iconUrl,
      title,
      message: text,
      buttons: buttons.map((one) => ({ title: one })),
    };
    await browser.notifications.create(id, options);
  },
  async clearNotifications(ids) {
    const shown = Object.keys(await browser.notifications.getAll());
    const cleared = ids === 'reads' ? shown.filter(isReadNotification) : ids === 'all' ? shown : ids;
    await Promise.all(cleared.map((id) => browser.notifications.clear(id)));
  },
  async badge(text, title) {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ color: BADGE.background }),
      browser.action.setBadgeTextColor({ color: BADGE.ink }),
      browser.action.setBadgeText({ text }),
      browser.action.setTitle({ title }),
    ]);
  },
  async openThread(gmailAccount, threadId) {
    const tab = await findGmailTab(gmailAccount);
    if (!tab) {
      await browser.tabs.create({ url: gmailLink(gmailAccount, threadId) });
      return;
    }
    // Changing only the part after # does not reload Gmail.
    await browser.tabs.update(tab.id, { active: true, url: `${tab.url?.split('#')[0]}#${threadPlace(threadId)}` });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  },
  async openActivity(view) {
    const place = view ? `#${view}` : '';
    await browser.tabs.create({ url: browser.runtime.getURL(`src/activity/index.html${place}`) });
  },
};

/** Gmail's tab title names the account. */
async function findGmailTab(gmailAccount: string): Promise<Tabs.Tab | undefined> {
  const tabs = await browser.tabs.query({ url: GMAIL_TABS });
  return tabs.find(({ url = '', title = '' }) => isMailbox(url) && title.split(/\s+/).includes(gmailAccount));
}
