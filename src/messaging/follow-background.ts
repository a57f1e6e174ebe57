/** News from the background by a port that is opened again whenever it drops. */
import browser from 'webextension-polyfill';
import { type GmailEvent, PAGE_PORT } from './messages.ts';

/** What happens while a page is open. */
export interface BackgroundListener {
  /** Something has changed at the background. */
  event: (event: GmailEvent) => void;
  /** The background was away and is back: news may have been missed. */
  reopened: () => void;
}

/** A service worker is stopped after 30 s without a word. */
const PING_EVERY = 20_000;
const REOPEN_AFTER = 500;

export function followBackground(news: BackgroundListener, signal: AbortSignal): void {
  open(false);

  function open(again: boolean): void {
    // An update of the extension takes the runtime from its open pages.
    if (signal.aborted || !browser.runtime?.id) return;
    const port = browser.runtime.connect({ name: PAGE_PORT });
    const ping = setInterval(() => port.postMessage('ping'), PING_EVERY);
    const close = () => {
      clearInterval(ping);
      port.disconnect();
    };
    signal.addEventListener('abort', close, { once: true });
    port.onMessage.addListener((event) => news.event(event as GmailEvent));
    port.onDisconnect.addListener(() => {
      clearInterval(ping);
      signal.removeEventListener('abort', close);
      setTimeout(() => open(true), REOPEN_AFTER);
    });
    if (again) news.reopened();
  }
}
