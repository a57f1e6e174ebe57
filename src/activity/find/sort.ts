/** The order of the table. Pure. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import { locale } from '../../ui/i18n.ts';
import { deviceName } from '../../views/describe-summary.ts';
import { placeOf } from '../cell-words.ts';
import { ROW_STATES, rowState } from '../row-state.ts';

export const COLUMNS = ['to', 'subject', 'sent', 'status', 'firstRead', 'reads', 'device', 'place'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  column: Column;
  descending: boolean;
}

export const LATEST_FIRST: Sorting = { column: 'sent', descending: true };

/** What a column sorts by; null: nothing is known, which comes last either way. */
const KEYS: Record<Column, (row: ActivityRow) => string | number | null> = {
  to: ({ people: [first] }) => (first ? first.name || first.address : null),
  subject: ({ subject }) => subject || null,
  sent: ({ sentAt }) => sentAt,
  status: (row) => ROW_STATES.indexOf(rowState(row)),
  firstRead: ({ firstReadAt }) => firstReadAt,
  reads: ({ reads }) => reads,
  device: ({ device }) => deviceName(device),
  place: placeOf,
};

/** The largest first where one wants to see that: times and numbers. */
export function firstSorting(column: Column): Sorting {
  return { column, descending: ['sent', 'firstRead', 'reads'].includes(column) };
}

/**
 * A new array; mails that are alike keep the order they have.
 * @param rows latest first
 */
export function sortRows<Row extends ActivityRow>(
  rows: readonly Row[],
  { column, descending }: Sorting,
): readonly Row[] {
  if (column === 'sent') return descending ? rows : rows.toReversed();
  const collator = new Intl.Collator(locale(), { numeric: true });
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  const sign = descending ? -1 : 1;
  const key = KEYS[column];
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}
