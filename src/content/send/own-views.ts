/**
 * Own pixels that this browser really loaded, though the blocking rule should have kept it from that. Reported, so that
 * the sender's own view is never taken for a reader's.
 */

import { contained } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ownPixelId } from '../pixel/own-pixel.ts';

const FEATURE = 'own views';
/** Views pending before they are told, ms: they count near a load, within seconds. */
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

  // Load events don't bubble, but they can be seen on their way down.
  document.addEventListener('load', onLoad, { capture: true, signal: tab.signal });
  tab.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
