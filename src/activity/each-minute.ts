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
