/**
 * Confirms a sent mail when it is opened: its first confirmation is lost if the tab closed right after Send. The pixel
 * in the body proves that Gmail took it. The background ignores repeats.
 */
import type { MessageView } from '@inboxsdk/core';
import { contained, destroySignal } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ownPixelsIn } from '../pixel/own-pixels-in.ts';

const FEATURE = 'shown mail';

export function confirmShown(tab: GmailTab): void {
  const confirmed = new Set<string>();

  const unregister = tab.sdk.Conversations.registerMessageViewHandler(
    contained(FEATURE, (view: MessageView) => {
      const viewSignal = AbortSignal.any([destroySignal(view), tab.signal]);
      const check = contained(FEATURE, async () => {
        if (viewSignal.aborted || tab.link.stale || !view.isLoaded()) return;
        for (const id of ownPixelsIn(view, tab.link.ownPixelPaths)) await confirm(tab, view, id, confirmed);
      });
      view.on('load', check);
      tab.link.changes.add(check, viewSignal);
      check();
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

/** Once per mail and tab, unless the request fails. */
async function confirm(tab: GmailTab, view: MessageView, id: string, confirmed: Set<string>): Promise<void> {
  if (confirmed.has(id)) return;
  confirmed.add(id);
  try {
    const [threadId, gmailMessageId] = await Promise.all([
      view.getThreadView().getThreadIDAsync(),
      view.getMessageIDAsync(),
    ]);
    await tab.link.request('send.confirm', { id, threadId, gmailMessageId });
  } catch (cause) {
    confirmed.delete(id);
    throw cause;
  }
}
