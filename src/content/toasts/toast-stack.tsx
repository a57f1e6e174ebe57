/** The notices on show, at the upper right: Gmail's own, with Undo, are at the lower left. */
import { render } from 'preact';
import type { UntrackedReason } from '../../mail/tracked-mail.ts';
import { contained } from '../contain.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import { MAIN_VIEW } from '../gmail/selectors.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ToastCard } from './toast-card.tsx';
import './toast-stack.css';

const FEATURE = 'notices';
/** ms in sight; while it is pointed at or holds the focus it stays. */
const SHOWN_FOR = 10_000;
/** The oldest makes room. */
const AT_ONCE = 3;

interface Said {
  reason: UntrackedReason;
  subject: string;
}

interface Shown extends Said {
  key: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  held: boolean;
}

export class ToastStack {
  readonly #tab: GmailTab;
  readonly #root = document.createElement('div');
  #shown: Shown[] = [];
  #key = 0;

  constructor(tab: GmailTab) {
    this.#tab = tab;
    // Before it has anything to say: a region that comes with its words is not read out.
    this.#root.className = 'nunchi nunchi-toasts';
    this.#root.setAttribute('role', 'status');
    document.body.append(this.#root);
    const { signal } = tab;
    signal.addEventListener('abort', () => this.#end(), { once: true });
    document.addEventListener('visibilitychange', () => this.#shown.forEach((notice) => void this.#count(notice)), {
      signal,
    });
  }

  show(said: Said): void {
    if (this.#tab.signal.aborted) return;
    this.#key += 1;
    const notice: Shown = { ...said, key: this.#key, timer: undefined, held: false };
    for (const old of this.#shown.slice(0, -(AT_ONCE - 1))) this.#remove(old);
    this.#shown = [...this.#shown, notice];
    this.#count(notice);
    this.#draw();
  }

  #count(notice: Shown): void {
    clearTimeout(notice.timer);
    if (!notice.held && !document.hidden) notice.timer = setTimeout(() => this.#remove(notice), SHOWN_FOR);
  }

  #remove(notice: Shown): void {
    clearTimeout(notice.timer);
    this.#shown = this.#shown.filter((other) => other !== notice);
    this.#draw();
  }

  #draw(): void {
    this.#root.dataset.nunchiTheme = themeBehind(document.querySelector(MAIN_VIEW) ?? document.body);
    render(
      this.#shown.map((notice) => (
        <ToastCard
          key={notice.key}
          reason={notice.reason}
          subject={notice.subject}
          onHold={(held) => {
            notice.held = held;
            this.#count(notice);
          }}
          onClose={() => this.#remove(notice)}
          openSettings={contained(FEATURE, () => this.#tab.link.ask('options.open'))}
        />
      )),
      this.#root,
    );
  }

  #end(): void {
    for (const { timer } of this.#shown) clearTimeout(timer);
    render(null, this.#root);
    this.#root.remove();
  }
}
