import browser, { type Runtime } from 'webextension-polyfill';
import { callerOf } from './caller.ts';
import type { Kind, MessageMap, Request, Response } from './messages.ts';

export type Handlers = {
  [K in Kind]: {
    from: MessageMap[K]['from'];
    handle: (request: Request<K>) => Promise<Response<K>>;
  };
};

/**
 * Handles every kind of the map. Call once, synchronously, when the service worker starts.
 * Leaves unknown messages to other listeners: InboxSDK has one.
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
