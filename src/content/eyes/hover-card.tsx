/** One card, shown beside the eye with pointer or focus. */
import { render } from 'preact';
import type { Summary } from '../../mail/tracked-mail.ts';
import { EyeCard } from '../../views/eye-card.tsx';
import { contained } from '../contain.ts';
import { themeBehind } from '../gmail/gmail-theme.ts';
import './hover-card.css';

const FEATURE = 'hover card';
/** ms: long enough to reach the card's link. */
const SHOW_DELAY = 300;
const HIDE_DELAY = 150;
/** px, to the eye and to the window's edge. */
const GAP = 6;

export class HoverCard {
  readonly #root = document.createElement('div');
  readonly #summaries = new WeakMap<Element, Summary>();
  #eye: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    // The eye's label already says this to screen readers.
    this.#root.setAttribute('aria-hidden', 'true');
    this.#root.className = 'nunchi nunchi-eye-card';
    const options = { signal, capture: true, passive: true };
    const on = <K extends keyof DocumentEventMap>(kind: K, handler: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(kind, contained(FEATURE, handler) as EventListener, options);
    on('pointerover', ({ target }) => this.#hover(target, SHOW_DELAY));
    on('focusin', ({ target }) => this.#hover(target, 0));
    on('focusout', () => this.hide());
    on('pointerdown', ({ target }) => !this.#cardContains(target) && this.hide());
    on('keydown', ({ key }) => key === 'Escape' && this.hide());
    on('scroll', () => this.hide());
    window.addEventListener('hashchange', () => this.hide(), { signal });
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  /** Sets what the eye's card shows; null: no card. */
  describe(eye: HTMLElement, summary: Summary | null): void {
    if (summary) this.#summaries.set(eye, summary);
    else this.#summaries.delete(eye);
    if (eye !== this.#eye) return;
    if (summary) this.#draw(eye, summary);
    else this.hide();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#eye = null;
    render(null, this.#root);
    this.#root.remove();
  }

  #hover(target: EventTarget | null, after: number): void {
    clearTimeout(this.#timer);
    if (this.#cardContains(target)) return;
    const eye = target instanceof Element ? target.closest<HTMLElement>('.nunchi-eye') : null;
    if (eye && eye === this.#eye) return;
    if (eye && this.#summaries.has(eye)) {
      const show = contained(FEATURE, () => this.#show(eye));
      this.#timer = setTimeout(show, after);
    } else if (this.#eye) {
      this.#timer = setTimeout(() => this.hide(), HIDE_DELAY);
    }
  }

  #cardContains(target: EventTarget | null): boolean {
    return target instanceof Node && this.#root.contains(target);
  }

  #show(eye: HTMLElement): void {
    const summary = this.#summaries.get(eye);
    if (!summary || !eye.isConnected) return;
    this.#eye = eye;
    this.#root.dataset.nunchiTheme = themeBehind(eye);
    document.body.append(this.#root);
    this.#draw(eye, summary);
  }

  #draw(eye: HTMLElement, summary: Summary): void {
    render(<EyeCard summary={summary} clock={{ now: Date.now() }} />, this.#root);
    this.#place(eye.getBoundingClientRect());
  }

  /** Below the eye, right edges aligned; above near the window's bottom. */
  #place(eye: DOMRect): void {
    const { width, height } = this.#root.getBoundingClientRect();
    const left = Math.min(Math.max(GAP, eye.right - width), window.innerWidth - width - GAP);
    const below = eye.bottom + GAP;
    const top = below + height + GAP <= window.innerHeight ? below : Math.max(GAP, eye.top - GAP - height);
    Object.assign(this.#root.style, { left: `${left}px`, top: `${top}px` });
  }
}
