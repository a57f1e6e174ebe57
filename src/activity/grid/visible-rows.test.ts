import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Drawn,
  drawnRows,
  drawResting,
  drawScrolled,
  fliesPast,
  ROW_HEIGHT,
  scrollToRow,
} from './visible-rows.ts';

const [COUNT, HEIGHT] = [50_000, 640];
const rowsOf = (drawn: Drawn, count = COUNT) => drawnRows(drawn, count).map(({ row }) => row);
const at = (row: number) => ({ top: row * ROW_HEIGHT, height: HEIGHT });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);
/** How many elements draw another row than before. */
const redrawn = (a: Drawn, b: Drawn) => b.rows.filter((row, element) => row !== a.rows[element]).length;

test('wherever the list is scrolled to and rests, every row on show is drawn once, and few others', () => {
  const place = fc.oneof(fc.nat({ max: 60 * ROW_HEIGHT }), fc.nat({ max: COUNT * ROW_HEIGHT - HEIGHT }));
  const step = fc.record({ top: place, rests: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let drawn = drawResting(at(0));
      for (const { top, rests } of steps) {
        drawn = drawScrolled(drawn, { top, height: HEIGHT });
        if (rests) drawn = drawResting(drawn.window);
        const rows = rowsOf(drawn);
        expect(rows.length).toBeLessThanOrEqual(25);
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows).toEqual(
          expect.arrayContaining(range(Math.floor(top / ROW_HEIGHT), Math.ceil((top + HEIGHT) / ROW_HEIGHT))),
        );
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a flick down and back to the top draws the top', () => {
  const back = [33, 8, 0].reduce((drawn, row) => drawScrolled(drawn, at(row)), drawResting(at(0)));
  expect(rowsOf(drawResting(back.window))).toEqual(range(0, 25));
});

test('a scroll that comes to many rows at once draws them and leaves the others as they are, until it rests', () => {
  const before = drawResting(at(100));
  expect(redrawn(before, drawScrolled(before, at(130)))).toBe(17);
  expect(redrawn(before, drawScrolled(before, at(109)))).toBe(5);
  expect(rowsOf(drawResting(drawScrolled(before, at(130)).window))).toEqual(range(126, 151));
});

test('a scroll that comes to few draws as many beyond the edge', () => {
  const before = drawResting(at(100));
  expect(redrawn(before, drawScrolled(before, at(103)))).toBe(3);
  expect(redrawn(before, drawScrolled(before, at(108)))).toBe(8);
  // Within a row nothing is drawn at all.
  expect(drawScrolled(before, { top: 100 * ROW_HEIGHT + 39, height: HEIGHT })).toBe(before);
});

test('rows fly past from the second scroll on that leaves less than half of them, until one leaves more or all rests', () => {
  const scroll = (...rows: number[]) => rows.reduce((drawn, row) => drawScrolled(drawn, at(row)), drawResting(at(0)));
  expect(fliesPast(scroll(30))).toBe(false);
  expect(fliesPast(scroll(30, 60))).toBe(true);
  expect(fliesPast(scroll(30, 60, 51, 30))).toBe(true);
  expect(fliesPast(scroll(30, 60, 68))).toBe(false);
  expect(fliesPast(scroll(30, 38, 68))).toBe(false);
  expect(fliesPast(drawResting(scroll(30, 60).window))).toBe(false);
});

test('elements stand in the order of the rows at rest, and none moves while the list is scrolled', () => {
  const resting = drawResting(at(9_001));
  expect(rowsOf(resting)).toEqual(range(8_997, 9_022));
  const order = (drawn: Drawn) => drawnRows(drawn, COUNT).map(({ element }) => element);
  expect(order(drawScrolled(resting, at(9_050)))).toEqual(order(resting));
});

test('a window of another height draws all of its rows', () => {
  const higher = { ...at(100), height: 900 };
  expect(drawScrolled(drawResting(at(100)), higher)).toEqual(drawResting(higher));
});

test('a list that has become shorter than it was scrolled draws its end', () => {
  const drawn = drawResting(at(2_500));
  expect(rowsOf(drawn, 5)).toEqual(range(0, 5));
  expect(rowsOf(drawn, 40)).toEqual(range(20, 40));
  expect(rowsOf(drawn, 0)).toEqual([]);
});

test('a row is scrolled to no further than it takes', () => {
  const window = { top: 400, height: 400 };
  expect(scrollToRow(12, window)).toBe(400);
  expect(scrollToRow(2, window)).toBe(80);
  expect(scrollToRow(30, window)).toBe(840);
});
