/**
 * The ports that open Gmail tabs hold, and the activity page, which hears the same. A service worker without events is stopped after 30 seconds: a tab sends
 * something over its port every 20 seconds or so, and where the worker was stopped all the same, the tab connects
 * again, which starts it.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { GMAIL_PORT, type GmailEvent, PAGE_PORT } from './messages.ts';

const ports = new Set<Runtime.Port>();

/** Calls back with the number of open tabs whenever it changes. Call it synchronously at the start. */
export function listenForPorts(changed: (open: number) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!isAllowed(port)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      changed(ports.size);
    });
    // A ping says nothing: that it came has put the worker's end off.
    port.onMessage.addListener(() => undefined);
    changed(ports.size);
  });
}

/** What the browser says of its sender counts, not the name alone. */
function isAllowed({ name, sender }: Runtime.Port): boolean {
  if (name === GMAIL_PORT) return sender?.url?.startsWith('https://mail.google.com/') ?? false;
  return name === PAGE_PORT && (sender?.url?.startsWith(browser.runtime.getURL('')) ?? false);
}

export function broadcast(event: GmailEvent): void {
  for (const port of ports) {
    try {
      port.postMessage(event);
    } catch (error) {
      // Its tab is going: onDisconnect is on its way.
      console.warn('a Gmail tab was not told:', error);
    }
  }
}
