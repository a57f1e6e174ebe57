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

// The popup lists them: none is new any more.
send('reads.seen').catch(console.error);

/** The URL of the tab is given because the person clicked the icon there (`activeTab`). */
async function findOffer(): Promise<string | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url && parseConnectLink(tab.url) ? tab.url : null;
}

async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}
