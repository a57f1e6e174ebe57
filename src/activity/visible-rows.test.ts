import { expect, test } from 'vitest';
import { gridCommand } from './grid-keys.ts';
import { drawsSame, ROW_HEIGHT, rowSlots, scrollToRow, slotsAfter, visibleRange } from './visible-rows.ts';

test('wherever the list is scrolled to, every row on show is drawn, and few others', () => {
  const [count, height] = [50_000, 640];
  for (let top = 0; top <= count * ROW_HEIGHT - height; top += 977) {
    const [from, to] = visibleRange({ top, height }, count);
    expect(to - from).toBeLessThan(60);
    expect(from).toBeLessThanOrEqual(Math.floor(top / ROW_HEIGHT));
    expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + height) / ROW_HEIGHT)));
    expect(to - from).toBeLessThanOrEqual(rowSlots({ height }));
  }
});

test('a list that has become shorter than it was scrolled draws its end', () => {
  expect(visibleRange({ top: 100_000, height: 400 }, 5)).toEqual([0, 5]);
  expect(visibleRange({ top: 0, height: 400 }, 0)).toEqual([0, 0]);
});

test('not every pixel of a scroll draws other rows', () => {
  expect(drawsSame({ top: 4_000, height: 400 }, { top: 4_039, height: 400 })).toBe(true);
  expect(drawsSame({ top: 4_000, height: 400 }, { top: 4_160, height: 400 })).toBe(false);
  expect(drawsSame({ top: 4_000, height: 400 }, { top: 4_000, height: 500 })).toBe(false);
});

test('from the first row on, the elements stand in the order of the rows', () => {
  const window = { top: 9_000, height: 640 };
  const [slots, [from, to]] = [rowSlots(window), visibleRange(window, 50_000)];
  const places = Array.from({ length: to - from }, (_, row) => slotsAfter(from, (from + row) % slots, slots));
  expect(places).toEqual(places.map((_, row) => row));
});

test('a row is scrolled to no further than it takes', () => {
  const window = { top: 400, height: 400 };
  expect(scrollToRow(12, window)).toBe(400);
  expect(scrollToRow(2, window)).toBe(80);
  expect(scrollToRow(30, window)).toBe(840);
});

test('keys move within the list and never out of it', () => {
  const key = (name: string, more = {}) => ({
    key: name,
    code: '',
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  const where = { active: 3, count: 10, page: 8 };
  expect(gridCommand(key('ArrowDown'), where)).toEqual({ kind: 'move', to: 4 });
  expect(gridCommand(key('PageDown'), where)).toEqual({ kind: 'move', to: 9 });
  expect(gridCommand(key('PageUp'), where)).toEqual({ kind: 'move', to: 0 });
  expect(gridCommand(key('ArrowDown', { shiftKey: true }), where)).toEqual({ kind: 'extend', to: 4 });
  expect(gridCommand(key('a', { code: 'KeyA', ctrlKey: true }), where)).toEqual({ kind: 'select-all' });
  expect(gridCommand(key('ArrowDown'), { active: -1, count: 0, page: 8 })).toBeNull();
  expect(gridCommand(key('c', { code: 'KeyC', ctrlKey: true }), where)).toBeNull();
  // As a keyboard set to Korean says it.
  expect(gridCommand(key('ㅐ', { code: 'KeyO' }), where)).toEqual({ kind: 'open-in-gmail' });
});
