import { COLUMN_IDS, COLUMNS, type ColumnId, LAYOUTS, type Layout } from '../columns/columns.ts';

/** Values for `grid-template-columns`, one custom property per layout. */
export const COLUMN_TRACKS = Object.fromEntries(
  LAYOUTS.map((layout) => [`--nunchi-columns-${layout}`, tracks(layout)]),
);

/** The last layout that shows this column; grid-row.css hides it beyond. */
export function narrowestLayout(column: ColumnId): Layout {
  return LAYOUTS.findLast((layout) => COLUMNS[column].widths[layout]) ?? 'wide';
}

/** Checkbox first, link to Gmail last. */
function tracks(layout: Layout): string {
  return ['20px', ...COLUMN_IDS.flatMap((id) => COLUMNS[id].widths[layout] ?? []), '28px'].join(' ');
}
