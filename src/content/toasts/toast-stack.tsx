/** Upper right; Gmail's own, with Undo, are lower left. */
import { render } from 'preact';
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import { contained } from '../contain.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import { MAIN_VIEW } from '../gmail/selectors.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ToastCard } from './toast-card.tsx';
import './toast-stack.css';

const FEATURE = 'toasts';
/** ms; hover and focus keep a toast longer. */
const TOAST_DURATION = 10_000;
/** A new toast removes the oldest. */
const TOAST_LIMIT = 3;

interface ToastContent {
  reason: UntrackedReason;
  subject: string;
}

interface Toast extends ToastContent {
  key: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  held: boolean;
}

export class ToastStack {
  readonly #tab: GmailTab;
  readonly #root = document.createElement('div');
  #shown: Toast[] = [];
  #key = 0;

  constructor(tab: GmailTab) {
    this.#tab = tab;
    // Added empty: screen readers announce only later changes.
    this.#root.className = 'nunchi nunchi-toasts';
    this.#root.setAttribute('role', 'status');
    document.body.append(this.#root);
    const { signal } = tab;
    signal.addEventListener('abort', () => this.#removeAll(), { once: true });
    document.addEventListener(
      'visibilitychange',
      () => this.#shown.forEach((toast) => void this.#restartTimer(toast)),
      {
        signal,
      },
    );
  }

  show(content: ToastContent): void {
    if (this.#tab.signal.aborted) return;
    this.#key += 1;
    const toast: Toast = { ...content, key: this.#key, timer: undefined, held: false };
    for (const old of this.#shown.slice(0, -(TOAST_LIMIT - 1))) this.#remove(old);
    this.#shown = [...this.#shown, toast];
    this.#restartTimer(toast);
    this.#draw();
  }

  #restartTimer(toast: Toast): void {
    clearTimeout(toast.timer);
    if (!toast.held && !document.hidden) toast.timer = setTimeout(() => this.#remove(toast), TOAST_DURATION);
  }

  #remove(toast: Toast): void {
    clearTimeout(toast.timer);
    this.#shown = this.#shown.filter((other) => other !== toast);
    this.#draw();
  }

  #draw(): void {
    this.#root.dataset.nunchiTheme = themeBehind(document.querySelector(MAIN_VIEW) ?? document.body);
    render(
      this.#shown.map((toast) => (
        <ToastCard
          key={toast.key}
          reason={toast.reason}
          subject={toast.subject}
          onHold={(held) => {
            toast.held = held;
            this.#restartTimer(toast);
          }}
          onClose={() => this.#remove(toast)}
          openSettings={contained(FEATURE, () => this.#tab.link.request('options.open'))}
        />
      )),
      this.#root,
    );
  }

  #removeAll(): void {
    for (const { timer } of this.#shown) clearTimeout(timer);
    render(null, this.#root);
    this.#root.remove();
  }
}
