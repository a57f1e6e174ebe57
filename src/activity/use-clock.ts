import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clock } from '../ui/format.ts';

/** What the page takes for now: never older than its news, nor than a minute while it is looked at. */
export function useClock(...news: readonly unknown[]): Clock {
  const [minute, setMinute] = useState({});
  useEffect(() => {
    const stop = new AbortController();
    eachMinute(() => setMinute({}), document, stop.signal);
    return () => stop.abort();
  }, []);
  return useMemo(() => ({ now: Date.now() }), [minute, ...news]);
}

const MINUTE = 60_000;
type Page = Pick<Document, 'visibilityState' | 'addEventListener'>;
/** Calls each minute while the page is looked at, and as soon as it is again: after a night as well. */
export function eachMinute(call: () => void, page: Page, signal: AbortSignal): void {
  const look = () => {
    if (page.visibilityState === 'visible') call();
  };
  const looking = setInterval(look, MINUTE);
  page.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearInterval(looking), { once: true });
}
