/**
 * Whether a compose window is in plain-text mode. Gmail marks it nowhere but in its menu, and builds that when it is first
 * opened (leggett/simplify#264; `input[name=ishtml]` is always 0, KartikTalwar/gmail.js#181). What this can't see,
 * the body itself may show at Send: see `isHtml`.
 */

import { CHECKABLE_MENU_ITEM, CHECKED_ATTRIBUTE } from './selectors.ts';

/** The menu's item, in the languages known. */
const ITEM_WORDS = ['Plain text mode', '일반 텍스트 모드'];

export function isPlainText(compose: HTMLElement): boolean {
  const checked = compose.querySelectorAll(`${CHECKABLE_MENU_ITEM}[${CHECKED_ATTRIBUTE}=true]`);
  return [...checked].some((item) => ITEM_WORDS.includes(item.textContent?.trim() ?? ''));
}

/** Calls back whenever an item of the window's menus comes, or is checked or unchecked. */
export function watchPlainText(compose: HTMLElement, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver((mutations) => {
    if (mutations.some(({ type, addedNodes }) => type === 'attributes' || [...addedNodes].some(holdsItem))) changed();
  });
  observer.observe(compose, { subtree: true, childList: true, attributeFilter: [CHECKED_ATTRIBUTE] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function holdsItem(node: Node): boolean {
  return (
    node instanceof Element && (node.matches(CHECKABLE_MENU_ITEM) || node.querySelector(CHECKABLE_MENU_ITEM) !== null)
  );
}
