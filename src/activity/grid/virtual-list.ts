/** Virtual list: scrolling reuses row elements, and neither creates nor moves any. Pure. */

/** px, as in grid-row.css. */
export const ROW_HEIGHT = 40;
/** Rows rendered beyond each edge: a wheel turn shows no gap. */
const OVERSCAN = 4;

export interface Viewport {
  /** Scroll offset, px. */
  top: number;
  /** px. */
  height: number;
}

export interface RenderedRows {
  viewport: Viewport;
  /** Row index of each element; row `i` takes element `i % rows.length`. May pass the list's end. */
  rows: readonly number[];
  /** First element in document order. */
  firstElement: number;
  /** Elements stand in row order, overscan included. */
  settled: boolean;
  /** Consecutive scrolls that each replaced half of the view or more. */
  fastScrolls: number;
}

/** Visible rows and overscan, in order. */
export function renderSettled(viewport: Viewport): RenderedRows {
  const [from, to] = overscannedRange(viewport);
  const rows = assignRows(Array(to - from).fill(0), from, to);
  return { viewport, rows, firstElement: from % rows.length, settled: true, fastScrolls: 0 };
}

/**
 * After a scroll: adds overscan only after a short one, as a long one may go on. Unneeded elements keep their row, which costs nothing.
 * Returns `before` itself when nothing changes.
 */
export function renderScrolled(before: RenderedRows, viewport: Viewport): RenderedRows {
  if (before.rows.length !== elementCount(viewport)) return renderSettled(viewport);
  const [from, to] = visibleRange(viewport);
  const shown = assignRows(before.rows, from, to);
  const added = shown.filter((row, element) => row !== before.rows[element]).length;
  const rows = added > OVERSCAN ? shown : assignRows(shown, ...overscannedRange(viewport));
  const same = rows.every((row, element) => row === before.rows[element]);
  const moved = Math.abs(from - visibleRange(before.viewport)[0]);
  if (same && moved === 0) return before;
  const fastScrolls = moved >= (to - from) / 2 ? before.fastScrolls + 1 : 0;
  return { viewport, rows, firstElement: before.firstElement, settled: false, fastScrolls };
}

/** Rows stay visible too briefly to read. A single jump does not count. */
export function isScrollingFast({ fastScrolls }: RenderedRows): boolean {
  return fastScrolls > 1;
}

/** Elements with a row below `count`, in document order. Falls back to the end of a shortened list. */
export function placedRows(rendered: RenderedRows, count: number): { element: number; row: number }[] {
  const { top, height } = rendered.viewport;
  const end = Math.max(0, count * ROW_HEIGHT - height);
  const { rows, firstElement } = top > end ? renderSettled({ top: end, height }) : rendered;
  return [...rows.keys()]
    .map((place) => (firstElement + place) % rows.length)
    .map((element) => ({ element, row: rows[element] as number }))
    .filter(({ row }) => row < count);
}

/** Scroll offset that brings this row into view, px; unchanged if visible. */
export function scrollToRow(index: number, { top, height }: Viewport): number {
  const start = index * ROW_HEIGHT;
  if (start < top) return start;
  return Math.max(top, start + ROW_HEIGHT - height);
}

/** `to` is exclusive. */
function visibleRange({ top, height }: Viewport): [from: number, to: number] {
  const from = Math.floor(top / ROW_HEIGHT);
  // The first row may be partly scrolled out.
  return [from, from + Math.ceil(height / ROW_HEIGHT) + 1];
}

function overscannedRange(viewport: Viewport): [from: number, to: number] {
  const from = Math.max(0, visibleRange(viewport)[0] - OVERSCAN);
  return [from, from + elementCount(viewport)];
}

/** Enough at any scroll offset. */
function elementCount(viewport: Viewport): number {
  const [from, to] = visibleRange(viewport);
  return to - from + 2 * OVERSCAN;
}

function assignRows(rows: readonly number[], from: number, to: number): readonly number[] {
  const next = [...rows];
  for (let row = from; row < to; row++) next[row % next.length] = row;
  return next;
}
