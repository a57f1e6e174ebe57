/** Sorts the table. Pure. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { locale } from '../../ui/i18n.ts';
import { COLUMNS, type ColumnId } from '../columns/columns.ts';

export interface Sorting {
  column: ColumnId;
  descending: boolean;
}

export const LATEST_FIRST: Sorting = { column: 'sent', descending: true };

/** The order after a column's first click. */
export function firstSorting(column: ColumnId): Sorting {
  return { column, descending: COLUMNS[column].descendingFirst ?? false };
}

/** @param rows latest first; equal mails keep that order */
export function sortRows<Row extends ActivityRow>(
  rows: readonly Row[],
  { column, descending }: Sorting,
): readonly Row[] {
  if (column === 'sent') return descending ? rows : rows.toReversed();
  const collator = new Intl.Collator(locale(), { numeric: true });
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  const sign = descending ? -1 : 1;
  const { sortKey } = COLUMNS[column];
  return rows
    .map((row) => ({ row, key: sortKey(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}
