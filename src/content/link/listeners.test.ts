import { expect, test } from 'vitest';
import { Listeners } from './listeners.ts';

test('hands each value to every listener', () => {
  const listeners = new Listeners<number>();
  const received: string[] = [];
  const { signal } = new AbortController();
  listeners.add((value) => received.push(`a${value}`), signal);
  listeners.add((value) => received.push(`b${value}`), signal);
  listeners.emit(1);
  expect(received).toEqual(['a1', 'b1']);
});

test('drops a listener when its signal aborts', () => {
  const listeners = new Listeners<number>();
  const received: number[] = [];
  const controller = new AbortController();
  listeners.add((value) => received.push(value), controller.signal);
  controller.abort();
  listeners.emit(1);
  expect(received).toEqual([]);
  expect(listeners.size).toBe(0);
});

test('ignores a listener whose signal has aborted already', () => {
  const listeners = new Listeners<void>();
  listeners.add(() => undefined, AbortSignal.abort());
  expect(listeners.size).toBe(0);
});

test('a listener added during a call waits for the next value', () => {
  const listeners = new Listeners<number>();
  const { signal } = new AbortController();
  const late: number[] = [];
  listeners.add(() => listeners.add((value) => late.push(value), signal), signal);
  listeners.emit(1);
  expect(late).toEqual([]);
  listeners.emit(2);
  expect(late).toEqual([2]);
});
