import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isScrollingFast,
  placedRows,
  type RenderedRows,
  ROW_HEIGHT,
  renderScrolled,
  renderSettled,
  scrollToRow,
} from './virtual-list.ts';

const [COUNT, HEIGHT] = [50_000, 640];
const rowsOf = (rendered: RenderedRows, count = COUNT) => placedRows(rendered, count).map(({ row }) => row);
const at = (row: number) => ({ top: row * ROW_HEIGHT, height: HEIGHT });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => from + place);
/** Elements that show another row than before. */
const countChanged = (a: RenderedRows, b: RenderedRows) =>
  b.rows.filter((row, element) => row !== a.rows[element]).length;

test('renders every visible row once, and few others, at any scroll offset', () => {
  const place = fc.oneof(fc.nat({ max: 60 * ROW_HEIGHT }), fc.nat({ max: COUNT * ROW_HEIGHT - HEIGHT }));
  const step = fc.record({ top: place, settles: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let rendered = renderSettled(at(0));
      for (const { top, settles } of steps) {
        rendered = renderScrolled(rendered, { top, height: HEIGHT });
        if (settles) rendered = renderSettled(rendered.viewport);
        const rows = rowsOf(rendered);
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

test('renders the top after a flick down and back up', () => {
  const back = [33, 8, 0].reduce((rendered, row) => renderScrolled(rendered, at(row)), renderSettled(at(0)));
  expect(rowsOf(renderSettled(back.viewport))).toEqual(range(0, 25));
});

test('leaves out overscan after a long scroll until the list settles', () => {
  const before = renderSettled(at(100));
  expect(countChanged(before, renderScrolled(before, at(130)))).toBe(17);
  expect(countChanged(before, renderScrolled(before, at(109)))).toBe(5);
  expect(rowsOf(renderSettled(renderScrolled(before, at(130)).viewport))).toEqual(range(126, 151));
});

test('extends the overscan by as many rows as a short scroll reveals', () => {
  const before = renderSettled(at(100));
  expect(countChanged(before, renderScrolled(before, at(103)))).toBe(3);
  expect(countChanged(before, renderScrolled(before, at(108)))).toBe(8);
  // Within one row nothing changes.
  expect(renderScrolled(before, { top: 100 * ROW_HEIGHT + 39, height: HEIGHT })).toBe(before);
});

test('counts as fast from the second long scroll until a short one or settling', () => {
  const scroll = (...rows: number[]) =>
    rows.reduce((rendered, row) => renderScrolled(rendered, at(row)), renderSettled(at(0)));
  expect(isScrollingFast(scroll(30))).toBe(false);
  expect(isScrollingFast(scroll(30, 60))).toBe(true);
  expect(isScrollingFast(scroll(30, 60, 51, 30))).toBe(true);
  expect(isScrollingFast(scroll(30, 60, 68))).toBe(false);
  expect(isScrollingFast(scroll(30, 38, 68))).toBe(false);
  expect(isScrollingFast(renderSettled(scroll(30, 60).viewport))).toBe(false);
});

test('orders elements by row when settled, and moves none while scrolling', () => {
  const settled = renderSettled(at(9_001));
  expect(rowsOf(settled)).toEqual(range(8_997, 9_022));
  const order = (rendered: RenderedRows) => placedRows(rendered, COUNT).map(({ element }) => element);
  expect(order(renderScrolled(settled, at(9_050)))).toEqual(order(settled));
});

test('renders all rows anew when the viewport height changes', () => {
  const higher = { ...at(100), height: 900 };
  expect(renderScrolled(renderSettled(at(100)), higher)).toEqual(renderSettled(higher));
});

test('renders the end of a list that became shorter than its scroll offset', () => {
  const rendered = renderSettled(at(2_500));
  expect(rowsOf(rendered, 5)).toEqual(range(0, 5));
  expect(rowsOf(rendered, 40)).toEqual(range(20, 40));
  expect(rowsOf(rendered, 0)).toEqual([]);
});

test('scrolls no further than needed to show a row', () => {
  const viewport = { top: 400, height: 400 };
  expect(scrollToRow(12, viewport)).toBe(400);
  expect(scrollToRow(2, viewport)).toBe(80);
  expect(scrollToRow(30, viewport)).toBe(840);
});
