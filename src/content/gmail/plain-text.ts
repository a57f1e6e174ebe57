/**
 * Detects plain-text mode of a compose window. Gmail marks it only in a menu that is built when first opened
 * (leggett/simplify#264; `input[name=ishtml]` is always 0, KartikTalwar/gmail.js#181). `isHtml` checks the body too.
 */

import { CHECKABLE_MENU_ITEM, CHECKED_ATTRIBUTE } from './selectors.ts';

/** The menu item's text, in the languages known. */
const ITEM_WORDS = ['Plain text mode', '일반 텍스트 모드'];

export function isPlainText(compose: HTMLElement): boolean {
  const checked = compose.querySelectorAll(`${CHECKABLE_MENU_ITEM}[${CHECKED_ATTRIBUTE}=true]`);
  return [...checked].some((item) => ITEM_WORDS.includes(item.textContent?.trim() ?? ''));
}

/** Calls back when a checkable item is added or toggled. */
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
