/**
 * A sent mail whose confirmation was lost, as when its tab was closed right behind Send, went out with a pixel that nobody
 * follows. Once it is opened, that pixel in its body says that Gmail took it. Whether that is news, the background knows.
 */
import type { MessageView } from '@inboxsdk/core';
import { contained, lifeOf } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ownPixelsIn } from '../pixel/own-pixels-in.ts';

const FEATURE = 'shown mail';

export function confirmShown(tab: GmailTab): void {
  const told = new Set<string>();

  const unregister = tab.sdk.Conversations.registerMessageViewHandler(
    contained(FEATURE, (view: MessageView) => {
      const life = AbortSignal.any([lifeOf(view), tab.signal]);
      const look = contained(FEATURE, async () => {
        if (life.aborted || tab.link.stale || !view.isLoaded()) return;
        for (const id of ownPixelsIn(view, tab.link.ownPixelPaths)) await confirm(tab, view, id, told);
      });
      view.on('load', look);
      tab.link.changes.add(look, life);
      look();
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

/** Once for each mail and tab, unless the background gave no answer. */
async function confirm(tab: GmailTab, view: MessageView, id: string, told: Set<string>): Promise<void> {
  if (told.has(id)) return;
  told.add(id);
  try {
    const [threadId, gmailMessageId] = await Promise.all([
      view.getThreadView().getThreadIDAsync(),
      view.getMessageIDAsync(),
    ]);
    await tab.link.ask('send.confirm', { id, threadId, gmailMessageId });
  } catch (cause) {
    told.delete(id);
    throw cause;
  }
}
