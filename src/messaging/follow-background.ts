/** Follows the background's events through a port that reconnects. */
import browser from 'webextension-polyfill';
import { type GmailEvent, PAGE_PORT } from './messages.ts';

/** Callbacks while a page is open. */
export interface BackgroundListener {
  event: (event: GmailEvent) => void;
  /** The port reconnected: events may have been missed. */
  reopened: () => void;
}

/** Chrome stops a service worker after 30 s without events. ms. */
const PING_EVERY = 20_000;
const REOPEN_AFTER = 500;

export function followBackground(listener: BackgroundListener, signal: AbortSignal): void {
  open(false);

  function open(again: boolean): void {
    // After an update of the extension its open pages have no runtime.
    if (signal.aborted || !browser.runtime?.id) return;
    const port = browser.runtime.connect({ name: PAGE_PORT });
    const ping = setInterval(() => port.postMessage('ping'), PING_EVERY);
    const close = () => {
      clearInterval(ping);
      port.disconnect();
    };
    signal.addEventListener('abort', close, { once: true });
    port.onMessage.addListener((event) => listener.event(event as GmailEvent));
    port.onDisconnect.addListener(() => {
      clearInterval(ping);
      signal.removeEventListener('abort', close);
      setTimeout(() => open(true), REOPEN_AFTER);
    });
    if (again) listener.reopened();
  }
}
