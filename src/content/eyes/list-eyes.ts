/** Adds eyes to list rows with a tracked mail. */
import type { ThreadRowView } from '@inboxsdk/core';
import type { ThreadSummary } from '../../mail/tracked-mail.ts';
import { contained, destroySignal } from '../contain.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import { ROW_EYE_CELLS } from '../gmail/selectors.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ThreadSummaries } from '../link/thread-summaries.ts';
import type { HoverCard } from './hover-card.tsx';
import { paintEye } from './paint-eye.ts';
import './list-eyes.css';

const FEATURE = 'list eyes';

const SLOT_CLASS = 'nunchi-row-eye';

export function listEyes(tab: GmailTab, card: HoverCard): void {
  const summaries = new ThreadSummaries(tab.account, tab.link, tab.signal);

  const unregister = tab.sdk.Lists.registerThreadRowViewHandler(
    contained(FEATURE, async (row: ThreadRowView) => {
      const viewSignal = AbortSignal.any([destroySignal(row), tab.signal]);
      const element = row.getElement();
      const threadId = await row.getThreadIDAsync();
      summaries.watch(
        threadId,
        contained(FEATURE, (summary) => paint(element, summary, card)),
        viewSignal,
      );
      viewSignal.addEventListener('abort', () => paint(element, null, card), { once: true });
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

function findSlot(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>(`.${SLOT_CLASS}`);
}

function paint(row: HTMLElement, summary: ThreadSummary | null, card: HoverCard): void {
  paintEye(findSlot(row), () => addSlot(row), summary, card);
}

/** Floats over its cell: nothing in the row moves. */
function addSlot(row: HTMLElement): HTMLElement {
  const cell = ROW_EYE_CELLS.map((selector) => row.querySelector<HTMLElement>(selector)).find(Boolean);
  if (!cell) throw new Error('a row of Gmail’s list has no cell for the eye');
  const slot = document.createElement('span');
  slot.className = SLOT_CLASS;
  slot.dataset.nunchiTheme = themeBehind(row);
  cell.append(slot);
  return slot;
}
