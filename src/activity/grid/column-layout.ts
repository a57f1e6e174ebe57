import { COLUMN_IDS, COLUMNS, type ColumnId, LAYOUTS, type Layout } from '../columns/columns.ts';

/** One custom property a layout, which grid-row.css makes the rows' `grid-template-columns`. */
export const COLUMN_TRACKS = Object.fromEntries(
  LAYOUTS.map((layout) => [`--nunchi-columns-${layout}`, tracks(layout)]),
);

/** The last layout that shows this column, for grid-row.css. */
export function narrowestLayout(column: ColumnId): Layout {
  return LAYOUTS.findLast((layout) => COLUMNS[column].widths[layout]) ?? 'wide';
}

/** The checkbox comes first, the link to Gmail last. */
function tracks(layout: Layout): string {
  return ['20px', ...COLUMN_IDS.flatMap((id) => COLUMNS[id].widths[layout] ?? []), '28px'].join(' ');
}
