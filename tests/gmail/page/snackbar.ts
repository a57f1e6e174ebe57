/**
 * The bar that says what happened and offers Undo. Like Gmail's, one `div.b8[role=alert]` stays and its `.vh` is
 * refilled: InboxSDK watches that.
 */
import { find, h } from './element.ts';

export interface SnackbarAction {
  label: string;
  act: () => void;
}

const message = h('div.vh');
const bar = h('div.b8.UC.standin-snackbar', { role: 'alert', 'aria-live': 'assertive' }, message);
let timer = 0;

export function installSnackbar(): void {
  document.body.append(bar);
}

/** Shows one at a time, until the timeout; `Infinity` keeps it. */
export function showSnackbar(text: string, milliseconds: number, actions: SnackbarAction[] = []): void {
  clearTimeout(timer);
  const content = h('span.aT', h('span.bAq', text), h('span.bAo'));
  find(content, '.bAo').append(
    ...actions.map(({ label, act }) =>
      h('span.ag.a8k.standin-snackbar-action', { role: 'link', tabindex: '0', click: act }, label),
    ),
  );
  message.replaceChildren(content);
  bar.classList.add('bAp');
  if (Number.isFinite(milliseconds)) timer = window.setTimeout(hideSnackbar, milliseconds);
}

export function hideSnackbar(): void {
  clearTimeout(timer);
  message.replaceChildren();
  bar.classList.remove('bAp');
}
