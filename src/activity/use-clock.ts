import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clock } from '../ui/format.ts';

/** The current time, renewed when `changes` change and each minute while the page is visible. */
export function useClock(...changes: readonly unknown[]): Clock {
  const [minute, setMinute] = useState({});
  useEffect(() => {
    const stop = new AbortController();
    eachMinute(() => setMinute({}), document, stop.signal);
    return () => stop.abort();
  }, []);
  return useMemo(() => ({ now: Date.now() }), [minute, ...changes]);
}

const MINUTE = 60_000;
type Page = Pick<Document, 'visibilityState' | 'addEventListener'>;
/** Calls each minute while the page is visible, and when it becomes visible. */
export function eachMinute(call: () => void, page: Page, signal: AbortSignal): void {
  const callIfVisible = () => {
    if (page.visibilityState === 'visible') call();
  };
  const timer = setInterval(callIfVisible, MINUTE);
  page.addEventListener('visibilitychange', callIfVisible, { signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
