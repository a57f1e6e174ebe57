import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eachMinute } from './use-clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('calls each minute while visible and at once when shown again, until aborted', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  const setVisibility = (state: DocumentVisibilityState) => {
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  const stop = new AbortController();
  const call = vi.fn();
  eachMinute(call, page, stop.signal);
  vi.advanceTimersByTime(120_000);
  expect(call).toHaveBeenCalledTimes(2);
  setVisibility('hidden');
  vi.advanceTimersByTime(600_000);
  expect(call).toHaveBeenCalledTimes(2);
  setVisibility('visible');
  expect(call).toHaveBeenCalledTimes(3);
  stop.abort();
  setVisibility('visible');
  expect(vi.getTimerCount()).toBe(0);
  expect(call).toHaveBeenCalledTimes(3);
});
