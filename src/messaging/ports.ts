/**
 * Ports of open Gmail tabs and activity pages. Chrome stops a service worker after 30 s without events, so each port
 * pings about every 20 s, and connects again if the worker was stopped all the same.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { callerOf } from './caller.ts';
import { GMAIL_PORT, type GmailEvent, PAGE_PORT } from './messages.ts';

const ports = new Set<Runtime.Port>();

/** Calls back with the number of open ports when it changes. Call synchronously at start. */
export function listenForPorts(changed: (open: number) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (!isAllowed(port)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      changed(ports.size);
    });
    // A ping's arrival alone keeps the worker alive.
    port.onMessage.addListener(() => undefined);
    changed(ports.size);
  });
}

/** A port's name must fit its sender. */
function isAllowed({ name, sender }: Runtime.Port): boolean {
  const caller = callerOf(sender);
  return (name === GMAIL_PORT && caller === 'gmail') || (name === PAGE_PORT && caller === 'page');
}

export function broadcast(event: GmailEvent): void {
  for (const port of ports) {
    try {
      port.postMessage(event);
    } catch (error) {
      // The tab is closing: onDisconnect follows.
      console.warn('a Gmail tab was not told:', error);
    }
  }
}
