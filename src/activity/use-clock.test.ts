import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eachMinute } from './use-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('each minute is told while the page is looked at, and its return at once, until it ends', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const look = (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const stop = new AbortController();
  const told = vi.fn();
  eachMinute(told, page, stop.signal);
  vi.advanceTimersByTime(120_000);
  expect(told).toHaveBeenCalledTimes(2);
  look('hidden');
  vi.advanceTimersByTime(600_000);
  expect(told).toHaveBeenCalledTimes(2);
  look('visible');
  expect(told).toHaveBeenCalledTimes(3);
  stop.abort();
  look('visible');
  expect(vi.getTimerCount()).toBe(0);
  expect(told).toHaveBeenCalledTimes(3);
});
