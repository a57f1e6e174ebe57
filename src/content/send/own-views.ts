/**
 * Own pixels that this browser really loaded, though the blocking rule should have kept it from that. Reported, so that
 * the sender's own view is never taken for a reader's.
 */

import { contained } from '../contain.ts';
import type { GmailTab } from '../gmail-tab.ts';
import { ownPixelId } from '../pixel/own-pixel.ts';

const FEATURE = 'own views';
/** Views gathered before they are told, ms: they count near a load, within seconds. */
const GATHER = 500;

export function ownViews(tab: GmailTab): void {
  let gathered: { id: string; at: number }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = contained(FEATURE, async () => {
    timer = undefined;
    const views = gathered;
    gathered = [];
    if (!tab.link.stale) await tab.link.ask('own-views.report', { views });
  });

  const onLoad = contained(FEATURE, ({ target }: Event) => {
    if (!(target instanceof HTMLImageElement) || target.naturalWidth === 0) return;
    const id = ownPixelId(target.currentSrc || target.src, tab.link.ownPixelPaths);
    if (!id) return;
    gathered.push({ id, at: Date.now() });
    timer ??= setTimeout(tell, GATHER);
  });

  // Load events don't bubble, but they can be seen on their way down.
  document.addEventListener('load', onLoad, { capture: true, signal: tab.signal });
  tab.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
