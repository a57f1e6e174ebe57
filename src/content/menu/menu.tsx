/** The menu at Gmail's top right. */
import type { DropdownView } from '@inboxsdk/core';
import { render } from 'preact';
import type { MenuState } from '../../mail/menu-state.ts';
import { plural, t } from '../../ui/i18n.ts';
import { withTimeout } from '../../ui/with-timeout.ts';
import type { Fixes } from '../../views/trouble-notice.tsx';
import { type Trouble, troubleOf } from '../../views/troubles.ts';
import { contained, report } from '../contain.ts';
import { BRAND_ICON } from '../gmail/brand.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import { BUTTON_IMAGE, MAIN_VIEW, TOOLBAR_BUTTON } from '../gmail/selectors.ts';
import type { GmailTab } from '../gmail-tab.ts';
import type { BackgroundLink } from '../link/background-link.ts';
import { fixesOf } from '../link/fixes.ts';
import type { Remind } from './chase-list.tsx';
import { MenuPanel } from './menu-panel.tsx';
import './menu.css';

const FEATURE = 'menu';
const ICON_CLASS = 'nunchi-menu-icon';
/** ms. Events come in groups: one refresh for each. */
const REFRESH_DEBOUNCE = 100;
/** ms. Gives up after the last check. */
const PLACEMENT_CHECK_INTERVAL = 200;
const PLACEMENT_CHECKS = 50;

export function menu(tab: GmailTab): void {
  let state: MenuState | null = null;
  let failed = false;
  let root: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => {
    paintButton(state?.fresh ?? 0, root !== null);
    if (!root) return;
    root.dataset.nunchiTheme = themeBehind(document.querySelector(MAIN_VIEW) ?? document.body);
    render(
      <MenuPanel
        state={state}
        connection={tab.link.stale ? null : tab.link.connection}
        trouble={findTrouble(tab.link, failed)}
        fixes={fixes}
        clock={{ now: Date.now() }}
        openThread={(threadId) => {
          view.close();
          location.hash = `#all/${threadId}`;
        }}
        remind={contained(FEATURE, async (id: string, reminder: Parameters<Remind>[1]) => {
          await tab.link.request('mail.remind', { id, ...reminder });
          await refresh();
        })}
        pause={contained(FEATURE, async (paused: boolean) => {
          await tab.link.request('menu.pause', { paused });
          await refresh();
        })}
        openActivity={contained(FEATURE, (view?: 'chase') => tab.link.request('activity.open', { view }))}
        openSettings={contained(FEATURE, () => tab.link.request('options.open'))}
      />,
      root,
    );
  };
  const refresh = async () => {
    if (tab.link.stale) return draw();
    const response = withTimeout(tab.link.request('menu.get', { gmailAccount: tab.account }));
    const fresh = await response.catch((cause: unknown) => report(FEATURE, cause));
    if (tab.signal.aborted) return;
    failed = !fresh;
    if (!fresh) return draw();
    state = fresh;
    draw();
    // Open is not seen while another window has the focus.
    if (root && fresh.fresh > 0 && document.hasFocus()) markSeen();
  };
  const markSeen = contained(FEATURE, async () => {
    if (tab.link.stale) return;
    await tab.link.request('menu.seen', { gmailAccount: tab.account });
    if (state) state = { ...state, fresh: 0 };
    draw();
  });
  const refreshSoon = () => {
    timer ??= setTimeout(
      contained(FEATURE, async () => {
        timer = undefined;
        await refresh();
      }),
      REFRESH_DEBOUNCE,
    );
  };
  const fixes: Fixes = {
    ...fixesOf(tab.link),
    retry: () => tab.link.request('connection.check').finally(refresh),
  };
  const view = tab.sdk.Toolbars.addToolbarButtonForApp({
    title: t('menuTitle'),
    titleClass: 'nunchi-menu-title',
    iconClass: ICON_CLASS,
    iconUrl: BRAND_ICON,
    onClick: contained(FEATURE, ({ dropdown }: { dropdown?: DropdownView }) => {
      if (!dropdown) return;
      root = openPanel(dropdown, () => {
        if (root) render(null, root);
        root = null;
        refreshSoon();
      });
      draw();
      root.focus();
      markSeen();
      refreshSoon();
    }),
  });

  whenPlaced(tab.signal, draw);
  tab.link.threads.add(({ gmailAccount }) => gmailAccount === tab.account && refreshSoon(), tab.signal);
  tab.link.readsSeen.add(({ gmailAccount }) => {
    // The open menu marked them itself: ignore the echo.
    if (!root && (gmailAccount ?? tab.account) === tab.account) refreshSoon();
  }, tab.signal);
  tab.link.reopened.add(refreshSoon, tab.signal);
  tab.link.changes.add(refreshSoon, tab.signal);
  refreshSoon();
  tab.signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      view.remove();
    },
    { once: true },
  );
}

function findTrouble({ stale, connection }: BackgroundLink, failed: boolean): Trouble | null {
  if (stale) return 'stale';
  if (failed) return 'no-answer';
  return connection && troubleOf(connection);
}

/** InboxSDK's dropdown handles Escape and outside clicks. */
function openPanel(dropdown: DropdownView, closed: () => void): HTMLElement {
  const root = document.createElement('div');
  root.className = 'nunchi nunchi-menu';
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-label', t('menuTitle'));
  root.tabIndex = -1;
  dropdown.el.removeAttribute('tabindex');
  dropdown.el.append(root);
  root.addEventListener('keydown', (event) => trapFocus(root, event));
  dropdown.on('destroy', () => {
    const held = root.contains(document.activeElement);
    closed();
    if (held) findButton()?.focus();
  });
  return root;
}

/** Cycles Tab: the panel stands far from its button. */
function trapFocus(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const all = [...root.querySelectorAll<HTMLElement>('button:enabled, a, input')];
  const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
  if (document.activeElement !== from && !(event.shiftKey && document.activeElement === root)) return;
  event.preventDefault();
  to?.focus();
}

function findButton(): HTMLElement | null {
  return document.querySelector(`.${ICON_CLASS}`)?.closest<HTMLElement>(TOOLBAR_BUTTON) ?? null;
}

/** InboxSDK places the button later, without an event. */
function whenPlaced(signal: AbortSignal, draw: () => void): void {
  let checks = 0;
  const checkTimer = setInterval(() => {
    checks += 1;
    const button = findButton();
    if (!button && checks < PLACEMENT_CHECKS) return;
    clearInterval(checkTimer);
    button?.addEventListener('keydown', clickOnSpace);
    draw();
  }, PLACEMENT_CHECK_INTERVAL);
  signal.addEventListener('abort', () => clearInterval(checkTimer), { once: true });
}

/** InboxSDK's link does not react to Space. */
function clickOnSpace(event: KeyboardEvent): void {
  if (event.key !== ' ' || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  event.currentTarget.click();
}

function paintButton(fresh: number, open: boolean): void {
  const button = findButton();
  if (!button) return;
  const name = fresh > 0 ? plural('menuFresh', fresh) : t('menuTitle');
  button.setAttribute('role', 'button');
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', String(open));
  button.setAttribute('aria-label', name);
  button.setAttribute('title', name);
  button.querySelector(BUTTON_IMAGE)?.setAttribute('alt', '');
  button.classList.add('nunchi-menu-button');
  button.classList.toggle('nunchi-menu-button--new', fresh > 0);
}
