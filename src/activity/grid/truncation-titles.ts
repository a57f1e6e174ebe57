/** Words of the table that are cut off are told whole at the pointer; a title for every cell would slow each row that is drawn. */

let told: HTMLElement | null = null;

/** The pointer came over this element. */
export function addTruncationTitle({ target }: MouseEvent): void {
  clearTruncationTitles();
  const cell = (target as Element).closest<HTMLElement>('[role=gridcell]:not(.nunchi-grid__cell--status)');
  if (!cell || cell.scrollWidth <= cell.clientWidth) return;
  cell.title = cell.innerText;
  told = cell;
}

/** The same element may show another mail from now on. */
export function clearTruncationTitles(): void {
  told?.removeAttribute('title');
  told = null;
}
