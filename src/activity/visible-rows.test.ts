import { expect, test } from 'vitest';
import {
  type Drawn,
  drawResting,
  drawScrolled,
  drawWithin,
  elementsOf,
  ROW_HEIGHT,
  scrollToRow,
} from './visible-rows.ts';

const [COUNT, HEIGHT] = [50_000, 640];
const drawnRows = (drawn: Drawn, count = COUNT) => elementsOf(drawn, count).map(({ row }) => row);
const at = (row: number) => ({ top: row * ROW_HEIGHT, height: HEIGHT });
/** Elements that draw another row than before. */
const redrawn = (a: Drawn, b: Drawn) => b.rows.filter((row, element) => row !== a.rows[element]).length;

test('wherever the list is scrolled to, every row on show is drawn once, and few others', () => {
  const end = COUNT * ROW_HEIGHT - HEIGHT;
  for (const step of [37, 120, 977, 30_011]) {
    let drawn = drawResting(at(0));
    for (let top = 0; top <= end && top < 400 * step; top += step) {
      drawn = drawScrolled(drawn, { top, height: HEIGHT });
      const rows = drawnRows(drawn);
      expect(rows.length).toBeLessThan(30);
      expect(new Set(rows).size).toBe(rows.length);
      for (let row = Math.floor(top / ROW_HEIGHT); row * ROW_HEIGHT < top + HEIGHT; row++) expect(rows).toContain(row);
    }
  }
});

test('a scroll past all rows on show draws those on show and leaves the others as they are, until it rests', () => {
  const before = drawResting(at(100));
  const after = drawScrolled(before, at(130));
  expect(redrawn(before, after)).toBe(17);
  const resting = drawResting(after.window);
  expect(drawnRows(resting)).toEqual(Array.from({ length: 25 }, (_, place) => 126 + place));
});

test('a scroll by a few rows draws as many beyond the edge', () => {
  const before = drawResting(at(100));
  expect(redrawn(before, drawScrolled(before, at(103)))).toBe(3);
  // Within a row nothing is drawn at all.
  expect(drawScrolled(before, { top: 100 * ROW_HEIGHT + 39, height: HEIGHT })).toBe(before);
});

test('elements stand in the order of the rows at rest, and none moves while the list is scrolled', () => {
  const resting = drawResting(at(9_001));
  expect(drawnRows(resting)).toEqual(drawnRows(resting).toSorted((a, b) => a - b));
  const order = (drawn: Drawn) => elementsOf(drawn, COUNT).map(({ element }) => element);
  expect(order(drawScrolled(resting, at(9_050)))).toEqual(order(resting));
});

test('a window of another height draws all of its rows', () => {
  const higher = { ...at(100), height: 900 };
  expect(drawScrolled(drawResting(at(100)), higher)).toEqual(drawResting(higher));
});

test('a list that has become shorter than it was scrolled draws its end', () => {
  const drawn = drawResting(at(2_500));
  expect(drawnRows(drawWithin(drawn, 5), 5)).toEqual([0, 1, 2, 3, 4]);
  expect(drawnRows(drawWithin(drawn, 40), 40).at(-1)).toBe(39);
  expect(drawnRows(drawWithin(drawn, 0), 0)).toEqual([]);
});

test('a row is scrolled to no further than it takes', () => {
  const window = { top: 400, height: 400 };
  expect(scrollToRow(12, window)).toBe(400);
  expect(scrollToRow(2, window)).toBe(80);
  expect(scrollToRow(30, window)).toBe(840);
});
