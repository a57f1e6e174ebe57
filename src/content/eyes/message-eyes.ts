/** Adds eyes to tracked messages of opened threads. */
import type { MessageView } from '@inboxsdk/core';
import { canTurnGreen, summarizeMessage } from '../../mail/summary.ts';
import type { Summary, TrackedMessage } from '../../mail/tracked-mail.ts';
import { contained, destroySignal } from '../contain.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import { MESSAGE_EYE_PLACES } from '../gmail/selectors.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { ThreadMessages } from '../link/thread-messages.ts';
import { ownPixelsIn } from '../pixel/own-pixels-in.ts';
import type { HoverCard } from './hover-card.tsx';
import { paintEye } from './paint-eye.ts';
import './message-eyes.css';

const FEATURE = 'message eyes';

const SLOT_CLASS = 'nunchi-message-eye';

export function messageEyes(tab: GmailTab, threads: ThreadMessages, card: HoverCard): void {
  const unregister = tab.sdk.Conversations.registerMessageViewHandler(
    contained(FEATURE, async (view: MessageView) => {
      const viewSignal = AbortSignal.any([destroySignal(view), tab.signal]);
      const threadId = await view.getThreadView().getThreadIDAsync();
      let messages: TrackedMessage[] = [];
      const show = contained(FEATURE, async () => {
        const found = await findTracked(tab, view, messages);
        const summary = found && summarizeMessage(found);
        const shown = summary?.status === 'read' || tab.link.receivesUpdates ? summary : null;
        if (!viewSignal.aborted) paint(view.getElement(), shown, card);
      });
      threads.watch(
        threadId,
        (fresh) => {
          // The side panel says why others have none.
          messages = fresh.filter(canTurnGreen);
          show();
        },
        viewSignal,
      );
      view.on('load', show);
      view.on('viewStateChange', show);
      tab.link.changes.add(show, viewSignal);
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

/** By Gmail's id, else by the pixel in the body. */
async function findTracked(
  tab: GmailTab,
  view: MessageView,
  messages: readonly TrackedMessage[],
): Promise<TrackedMessage | null> {
  if (messages.length === 0 || !view.isLoaded()) return null;
  const gmailMessageId = await view.getMessageIDAsync();
  const byId = messages.find(({ details }) => details.gmailMessageId === gmailMessageId);
  if (byId) return byId;
  const pixels = ownPixelsIn(view, tab.link.ownPixelPaths);
  return messages.find(({ id }) => pixels.has(id)) ?? null;
}

function paint(message: HTMLElement, summary: Summary | null, card: HoverCard): void {
  const eye = paintEye(message.querySelector(`.${SLOT_CLASS}`), () => addSlot(message), summary, card);
  // Focusable, so that the keyboard opens its card too.
  if (eye) eye.tabIndex = 0;
}

function addSlot(message: HTMLElement): HTMLElement {
  const head = MESSAGE_EYE_PLACES.map((selector) => message.querySelector<HTMLElement>(selector)).find(Boolean);
  if (!head) throw new Error('a message of Gmail’s thread has no head for the eye');
  const slot = document.createElement('span');
  slot.className = SLOT_CLASS;
  slot.dataset.nunchiTheme = themeBehind(message);
  head.prepend(slot);
  return slot;
}
