/** Which rows of a long list are drawn, and by which of the elements that are there: scrolling makes none and moves none. Pure. */

/** Height of every row, px; as in grid-row.css. */
export const ROW_HEIGHT = 40;
/** Rows drawn beyond either edge, so that a scroll by a wheel shows no gap. */
const AROUND = 4;

export interface Window {
  /** How far the list is scrolled, px. */
  top: number;
  /** How much of it is on show, px. */
  height: number;
}

export interface Drawn {
  window: Window;
  /** The row of each element, from 0; a row's element is its number modulo the elements. The list may have fewer rows. */
  rows: readonly number[];
  /** The element that stands first in the page. */
  first: number;
  /** The elements stand in the order of the rows, with all rows around those on show. */
  resting: boolean;
  /** How many scrolls up to this one each left less than half of the rows on show. */
  passes: number;
}

/** All rows on show and around, in their order. */
export function drawResting(window: Window): Drawn {
  const [from, to] = rowsAround(window);
  const rows = redraw(Array(to - from).fill(0), from, to);
  return { window, rows, first: from % rows.length, resting: true, passes: 0 };
}

/**
 * After a scroll: the rows on show, and those around unless it came to many at once, as it may well go past these, too. An element that is
 * not needed keeps its row and its place, which costs nothing. `before` itself where nothing is to be drawn.
 */
export function drawScrolled(before: Drawn, window: Window): Drawn {
  if (before.rows.length !== elementsFor(window)) return drawResting(window);
  const [from, to] = rowsOnShow(window);
  const shown = redraw(before.rows, from, to);
  const added = shown.filter((row, element) => row !== before.rows[element]).length;
  const rows = added > AROUND ? shown : redraw(shown, ...rowsAround(window));
  const same = rows.every((row, element) => row === before.rows[element]);
  const moved = Math.abs(from - rowsOnShow(before.window)[0]);
  if (same && moved === 0) return before;
  const passes = moved >= (to - from) / 2 ? before.passes + 1 : 0;
  return { window, rows, first: before.first, resting: false, passes };
}

/** No row is on show for more than two frames, too short to read it. A single jump does not count: it may be the last. */
export function fliesPast({ passes }: Drawn): boolean {
  return passes > 1;
}

/** The elements that draw one of so many rows, as they stand. Of a list that is shorter than it was scrolled, its end. */
export function drawnRows(drawn: Drawn, count: number): { element: number; row: number }[] {
  const { top, height } = drawn.window;
  const end = Math.max(0, count * ROW_HEIGHT - height);
  const { rows, first } = top > end ? drawResting({ top: end, height }) : drawn;
  return [...rows.keys()]
    .map((place) => (first + place) % rows.length)
    .map((element) => ({ element, row: rows[element] as number }))
    .filter(({ row }) => row < count);
}

/** Where the list must be scrolled to for this row to be on show; as it is, where it already is. */
export function scrollToRow(index: number, { top, height }: Window): number {
  const start = index * ROW_HEIGHT;
  if (start < top) return start;
  return Math.max(top, start + ROW_HEIGHT - height);
}

/** To the last, exclusive. */
function rowsOnShow({ top, height }: Window): [from: number, to: number] {
  const from = Math.floor(top / ROW_HEIGHT);
  // Of the first only a part may be on show.
  return [from, from + Math.ceil(height / ROW_HEIGHT) + 1];
}

function rowsAround(window: Window): [from: number, to: number] {
  const from = Math.max(0, rowsOnShow(window)[0] - AROUND);
  return [from, from + elementsFor(window)];
}

/** Enough wherever a list is scrolled to. */
function elementsFor(window: Window): number {
  const [from, to] = rowsOnShow(window);
  return to - from + 2 * AROUND;
}

function redraw(rows: readonly number[], from: number, to: number): readonly number[] {
  const next = [...rows];
  for (let row = from; row < to; row++) next[row % next.length] = row;
  return next;
}
