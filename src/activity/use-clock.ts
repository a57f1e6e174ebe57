import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clock } from '../ui/format.ts';
import { eachMinute } from './each-minute.ts';

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
