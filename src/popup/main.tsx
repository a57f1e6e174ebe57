import '../ui/tokens.css';
import '../ui/page.css';
import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../messaging/send.ts';
import { parseConnectLink } from '../protocol/connect-link.ts';
import { locale } from '../ui/i18n.ts';
import { Popup } from './popup.tsx';

document.documentElement.lang = locale();

render(<Popup send={send} findOffer={findOffer} openSettings={openSettings} />, document.body);

// Marks the listed reads as seen.
send('reads.seen').catch(console.error);

/** The tab's URL is available because its icon was clicked (`activeTab`). */
async function findOffer(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url && parseConnectLink(tab.url) ? tab.url : null;
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
