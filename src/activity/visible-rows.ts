/** Which rows of a long list are drawn, and by which of the elements that are there: scrolling makes none and moves none. Pure. */

/** Height of every row, px; as in grid.css. */
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
  /** The row of each element, from 0; an element may have none. A row's element is its number modulo the elements. */
  rows: readonly (number | undefined)[];
  /** Stands first of the elements. */
  first: number;
  /** The elements stand in the order of the rows, with all rows around those on show. */
  resting: boolean;
}

/** All of the rows on show and around, in their order. */
export function drawResting(window: Window): Drawn {
  const [from, to] = rowsAround(window);
  const elements = elementsFor(window);
  return { window, rows: redraw(Array(elements).fill(undefined), from, to), first: from % elements, resting: true };
}

/**
 * After a scroll: the rows on show, and those around unless it went so far at once that it may well go past these, too. An element that is
 * not needed keeps its row and its place, which costs nothing.
 */
export function drawScrolled(before: Drawn, window: Window): Drawn {
  if (before.rows.length !== elementsFor(window)) return drawResting(window);
  const shown = redraw(before.rows, ...rowsOnShow(window));
  const news = shown.filter((row, element) => row !== before.rows[element]).length;
  const rows = news > AROUND ? shown : redraw(shown, ...rowsAround(window));
  if (rows.every((row, element) => row === before.rows[element])) return before;
  return { window, rows, first: before.first, resting: false };
}

/** The same for a list that may have become shorter than it was scrolled. */
export function drawWithin(drawn: Drawn, count: number): Drawn {
  const { top, height } = drawn.window;
  const end = Math.max(0, count * ROW_HEIGHT - height);
  return top > end ? drawResting({ top: end, height }) : drawn;
}

/** The elements that draw one of so many rows, as they stand. */
export function elementsOf({ rows, first }: Drawn, count: number): { element: number; row: number }[] {
  return rows.flatMap((_, place) => {
    const element = (first + place) % rows.length;
    const row = rows[element];
    return row !== undefined && row < count ? { element, row } : [];
  });
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
  return [from, from + Math.ceil(height / ROW_HEIGHT) + 1];
}

function rowsAround(window: Window): [from: number, to: number] {
  const [from, to] = rowsOnShow(window);
  return [Math.max(0, from - AROUND), to + AROUND];
}

/** As many as draw any part of a list. */
function elementsFor(window: Window): number {
  const [from, to] = rowsOnShow(window);
  return to - from + 2 * AROUND;
}

function redraw(rows: Drawn['rows'], from: number, to: number): Drawn['rows'] {
  const next = [...rows];
  for (let row = from; row < to; row++) next[row % next.length] = row;
  return next;
}
