/** The side panel of threads with tracked mails. */
import type { ContentPanelView, ThreadView } from '@inboxsdk/core';
import { render } from 'preact';
import type { TrackedMessage } from '../../mail/tracked-mail.ts';
import { t } from '../../ui/i18n.ts';
import { ThreadPanel } from '../../views/thread-panel.tsx';
import { contained, destroySignal } from '../contain.ts';
import { BRAND_ICON } from '../gmail/brand.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { fixesOf } from '../link/fixes.ts';
import type { ThreadMessages } from '../link/thread-messages.ts';

const FEATURE = 'thread pane';
/** ms: keeps "3 minutes ago" current. */
const REDRAW_INTERVAL = 60_000;

export function threadPanel(tab: GmailTab, threads: ThreadMessages): void {
  const unregister = tab.sdk.Conversations.registerThreadViewHandler(
    contained(FEATURE, async (view: ThreadView) => {
      const viewSignal = AbortSignal.any([destroySignal(view), tab.signal]);
      showPane(tab, view, threads, await view.getThreadIDAsync(), viewSignal);
    }),
  );
  tab.signal.addEventListener('abort', () => unregister(), { once: true });
}

/** Shown while the thread has a tracked mail. */
function showPane(
  tab: GmailTab,
  view: ThreadView,
  threads: ThreadMessages,
  threadId: string,
  viewSignal: AbortSignal,
): void {
  let messages: TrackedMessage[] = [];
  const fixes = fixesOf(tab.link);
  let pane: { root: HTMLElement; panel: ContentPanelView } | null = null;

  const update = contained(FEATURE, () => {
    const { connection, stale } = tab.link;
    if (viewSignal.aborted || stale || messages.length === 0 || !connection) {
      if (pane) render(null, pane.root);
      pane?.panel.remove();
      pane = null;
      return;
    }
    pane ??= addPane(view);
    applyTheme(pane.root);
    render(<ThreadPanel messages={messages} connection={connection} fixes={fixes} now={Date.now()} />, pane.root);
  });

  threads.watch(
    threadId,
    (fresh) => {
      messages = fresh;
      update();
    },
    viewSignal,
  );
  tab.link.changes.add(update, viewSignal);
  const redrawTimer = setInterval(update, REDRAW_INTERVAL);
  viewSignal.addEventListener(
    'abort',
    () => {
      clearInterval(redrawTimer);
      update();
    },
    { once: true },
  );
}

function addPane(view: ThreadView): { root: HTMLElement; panel: ContentPanelView } {
  const root = document.createElement('div');
  root.className = 'nunchi-pane';
  const panel = view.addSidebarContentPanel({
    el: root,
    id: 'nunchi',
    title: t('menuTitle'),
    iconUrl: BRAND_ICON,
  });
  panel.on(
    'activate',
    contained(FEATURE, () => applyTheme(root)),
  );
  return { root, panel };
}

/** Side panels can stay light in Gmail's dark theme. The element must be in the page. */
function applyTheme(root: HTMLElement): void {
  root.dataset.nunchiTheme = themeBehind(root);
}
