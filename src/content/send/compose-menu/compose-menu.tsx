/** The arrow after the compose eye, and its menu. */
import { render } from 'preact';
import type { DraftChoice } from '../../../mail/mail-choices.ts';
import { t } from '../../../ui/i18n.ts';
import { drawElement } from '../../../ui/svg-drawing.ts';
import { themeBehind } from '../../gmail/gmail-theme.ts';
import { Choices } from './choices.tsx';
import { type ComposeMenuItems, type ComposeMenuState, composeMenuItems, type MenuItem } from './menu-items.ts';
import './compose-menu.css';

const MENU_ITEM = '[role^=menuitem]';
/** px: the width in compose-menu.css and some margin. */
const WIDTH = 300;
/** px, between menu and window edge. */
const WINDOW_MARGIN = 8;

let menuCount = 0;

const ARROW = {
  size: 20,
  shapes: [['path', { d: 'm6 8 4 4 4-4', stroke: 'currentColor', 'stroke-width': 1.75 }]],
} as const;

interface ComposeMenuActions {
  choose: (choice: Partial<DraftChoice>) => void;
  connect: () => void;
}

/** Returns the function that draws a state. */
export function addComposeMenu(
  eye: HTMLElement,
  { choose, connect }: ComposeMenuActions,
  viewSignal: AbortSignal,
): (state: ComposeMenuState) => void {
  const menu = createMenu();
  const arrow = createArrow(eye, menu);
  const onChoose = ({ choice }: MenuItem, stay: boolean) => {
    if (!stay) menu.hidePopover();
    if (choice) choose(choice);
    else connect();
  };
  menu.addEventListener('beforetoggle', ({ newState }) => {
    arrow.setAttribute('aria-expanded', String(newState === 'open'));
    if (newState === 'open') place(menu, arrow);
  });
  menu.addEventListener('keydown', (event) => onMenuKey(menu, arrow, event));
  arrow.addEventListener('keydown', (event) => openOnArrowKey(menu, event));
  window.addEventListener('resize', () => menu.hidePopover(), { signal: viewSignal });
  viewSignal.addEventListener(
    'abort',
    () => {
      render(null, menu);
      menu.remove();
      arrow.remove();
    },
    { once: true },
  );
  return (state) => {
    const items = composeMenuItems(state);
    nameArrow(arrow, items);
    render(<Choices id={menu.id} {...items} onChoose={onChoose} />, menu);
    // The browser focuses it when the menu opens.
    menu.querySelector(MENU_ITEM)?.toggleAttribute('autofocus', true);
  };
}

/** A popover: above Gmail, closes by itself, returns the focus. */
function createMenu(): HTMLElement {
  menuCount += 1;
  const menu = document.createElement('div');
  menu.id = `nunchi-compose-menu-${menuCount}`;
  menu.className = 'nunchi nunchi-compose-menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', t('composeMenu'));
  document.body.append(menu);
  return menu;
}

/** Tab index like Gmail's buttons; InboxSDK sorts by its hints. */
function createArrow(eye: HTMLElement, menu: HTMLElement): HTMLButtonElement {
  const arrow = document.createElement('button');
  arrow.type = 'button';
  arrow.className = 'nunchi-compose-arrow';
  arrow.tabIndex = 1;
  arrow.setAttribute('aria-haspopup', 'menu');
  arrow.setAttribute('aria-expanded', 'false');
  for (const { name, value } of eye.attributes) {
    if (name.endsWith('order-hint')) arrow.setAttribute(name, value);
  }
  arrow.popoverTargetElement = menu;
  arrow.append(drawElement(document, ARROW));
  eye.after(arrow);
  return arrow;
}

/** Names the choices that the eye does not show. */
function nameArrow(arrow: HTMLElement, { groups }: ComposeMenuItems): void {
  const chosen = groups.flat().filter(({ role, checked }) => role === 'menuitemcheckbox' && checked);
  const name = [t('composeMenu'), ...chosen.map(({ label }) => label)].join(' · ');
  arrow.setAttribute('aria-label', name);
  arrow.dataset.tooltip = name;
  arrow.toggleAttribute('data-nunchi-chosen', chosen.length > 0);
}

function place(menu: HTMLElement, arrow: HTMLElement): void {
  const { left, top, bottom } = arrow.getBoundingClientRect();
  menu.dataset.nunchiTheme = themeBehind(arrow);
  menu.style.left = `${Math.max(WINDOW_MARGIN, Math.min(left, innerWidth - WIDTH))}px`;
  const up = top > innerHeight / 2;
  menu.style.bottom = up ? `${innerHeight - top}px` : 'auto';
  menu.style.top = up ? 'auto' : `${bottom}px`;
  menu.style.maxHeight = `${(up ? top : innerHeight - bottom) - WINDOW_MARGIN}px`;
}

function openOnArrowKey(menu: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  event.stopPropagation();
  menu.showPopover();
  if (event.key === 'ArrowUp') [...menu.querySelectorAll<HTMLElement>(MENU_ITEM)].at(-1)?.focus();
}

/** Keeps keys from Gmail: Escape closes mails, letters are shortcuts. */
function onMenuKey(menu: HTMLElement, arrow: HTMLElement, event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.key === 'Escape') event.preventDefault();
  if (event.key === 'Escape' || event.key === 'Tab') {
    menu.hidePopover();
    // Tab continues from the arrow.
    arrow.focus();
    return;
  }
  const items = [...menu.querySelectorAll<HTMLElement>(MENU_ITEM)];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
