/** Shows truncated text as a title under the pointer; a title in every cell would slow rendering. */

let titled: HTMLElement | null = null;

/** Handles `mouseover`. */
export function addTruncationTitle({ target }: MouseEvent): void {
  clearTruncationTitles();
  const cell = (target as Element).closest<HTMLElement>('[role=gridcell]:not(.nunchi-grid__cell--status)');
  if (!cell || cell.scrollWidth <= cell.clientWidth) return;
  cell.title = cell.innerText;
  titled = cell;
}

/** Call before elements show other mails. */
export function clearTruncationTitles(): void {
  titled?.removeAttribute('title');
  titled = null;
}
