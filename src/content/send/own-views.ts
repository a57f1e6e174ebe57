/** Reports own pixels loaded despite the blocking rule: the sender's view is no read. */

import { contained } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ownPixelId } from '../pixel/own-pixel.ts';

const FEATURE = 'own views';
/** ms. Views matter within seconds of a load. */
const BATCH_DELAY = 500;

export function ownViews(tab: GmailTab): void {
  let pending: { id: string; at: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = contained(FEATURE, async () => {
    timer = undefined;
    const views = pending;
    pending = [];
    if (!tab.link.stale) await tab.link.request('own-views.report', { views });
  });

  const onLoad = contained(FEATURE, ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement) || target.naturalWidth === 0) return;
    const id = ownPixelId(target.currentSrc || target.src, tab.link.ownPixelPaths);
    if (!id) return;
    pending.push({ id, at: Date.now() });
    timer ??= setTimeout(report, BATCH_DELAY);
  });

  // Load events don't bubble; the capture phase sees them.
  document.addEventListener('load', onLoad, { capture: true, signal: tab.signal });
  tab.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
