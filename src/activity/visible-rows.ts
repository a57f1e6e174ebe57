/** Which rows of a long list are drawn: those on show, some around them, and the active one wherever it is. Pure. */

/** Height of every row, px; as in activity.css. */
export const ROW_HEIGHT = 40;
/** Rows drawn beyond either edge, so that a scroll by a wheel shows no gap. */
const AROUND = 4;

export interface Window {
  /** How far the list is scrolled, px. */
  top: number;
  /** How much of it is on show, px. */
  height: number;
}

/** First and last (exclusive) row to draw. In steps, so that not every pixel of a scroll draws anew. */
export function visibleRange({ top, height }: Window, count: number): [from: number, to: number] {
  const step = AROUND / 2;
  const first = Math.floor(top / ROW_HEIGHT / step) * step;
  const shown = Math.ceil(height / ROW_HEIGHT);
  return [Math.max(0, Math.min(first, count - shown) - AROUND), Math.min(count, first + shown + AROUND + step)];
}

/** Whether the same rows of a long list are drawn for both. */
export function drawsSame(a: Window, b: Window): boolean {
  const [ofA, ofB] = [visibleRange(a, Number.POSITIVE_INFINITY), visibleRange(b, Number.POSITIVE_INFINITY)];
  return ofA[0] === ofB[0] && ofA[1] === ofB[1];
}

/** Elements that draw any part of a list of this height: a row's is its index modulo this, so that scrolling makes none. */
export function rowSlots({ height }: Pick<Window, 'height'>): number {
  return Math.ceil(height / ROW_HEIGHT) + 2 * AROUND + AROUND / 2;
}

/** How many elements on from that of row `first` this slot's is. */
export function slotsAfter(first: number, slot: number, slots: number): number {
  return (slot - (first % slots) + slots) % slots;
}

/** Where the list must be scrolled to for this row to be on show; as it is, where it already is. */
export function scrollToRow(index: number, { top, height }: Window): number {
  const start = index * ROW_HEIGHT;
  if (start < top) return start;
  return Math.max(top, start + ROW_HEIGHT - height);
}
