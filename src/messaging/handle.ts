import browser, { type Runtime } from 'webextension-polyfill';
import type { Kind, MessageMap, Request, Response } from './messages.ts';

type Caller = 'gmail' | 'page';

export type Handlers = {
  [K in Kind]: {
    from: MessageMap[K]['from'];
    handle: (request: Request<K>) => Promise<Response<K>>;
  };
};

/**
 * Answers every kind of the map. Call it once, synchronously, at the service worker's start.
 * Messages it does not know are left to other listeners (InboxSDK has one of its own).
 */
export function handleMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOurs(message) || !(message.kind in handlers)) return undefined;
    const { from, handle } = handlers[message.kind] as Handlers['connection.get'];
    const caller = callerOf(sender);
    if (!caller || (from !== 'any' && from !== caller)) return Promise.resolve({ error: 'not allowed from here' });
    return handle(message.request as undefined).then(
      (ok) => ({ ok }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function isOurs(message: unknown): message is { kind: Kind; request: unknown } {
  return typeof message === 'object' && message !== null && 'kind' in message && typeof message.kind === 'string';
}

/** Who is asking, from what the browser (not the message) says of it. */
function callerOf(sender: Runtime.MessageSender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  const url = URL.parse(sender.url ?? '');
  if (url?.origin === 'https://mail.google.com') return 'gmail';
  return url?.href.startsWith(browser.runtime.getURL('')) ? 'page' : null;
}
