// biome-ignore-all lint/a11y/useSemanticElements: <table> has no virtual rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps focus; aria-activedescendant names the row.
import { t } from '../../ui/i18n.ts';
import { COLUMN_IDS, COLUMNS, type ColumnId } from '../columns/columns.ts';
import { firstSorting, type Sorting } from '../find/sort.ts';
import { narrowestLayout } from './column-layout.ts';
import '../columns/cell.css';
import './row-cells.css';
import './grid-header.css';

interface GridHeaderProps {
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  /** How many of the listed mails. */
  selected: 'none' | 'some' | 'all';
  /** Null while mails are still loading. */
  onSelectAll: ((on: boolean) => void) | null;
}

/** A click sorts by the column; a second click reverses the order. */
export function GridHeader({ sorting, onSort, selected, onSelectAll }: GridHeaderProps) {
  return (
    <div role="rowgroup" class="nunchi-grid__head">
      <div role="row" aria-rowindex={1} class="nunchi-grid__row">
        <div role="columnheader" class="nunchi-grid__cell nunchi-grid__cell--select">
          <input
            type="checkbox"
            aria-label={t('selectAll')}
            checked={selected === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = selected === 'some';
            }}
            disabled={!onSelectAll}
            onChange={({ currentTarget }) => onSelectAll?.(currentTarget.checked)}
          />
        </div>
        {COLUMN_IDS.map((column) => (
          <ColumnTitle key={column} column={column} sorting={sorting} onSort={onSort} />
        ))}
        <div role="columnheader" class="nunchi-grid__cell nunchi-grid__cell--gmail">
          <span class="nunchi-visually-hidden">Gmail</span>
        </div>
      </div>
    </div>
  );
}

function ColumnTitle({ column, sorting, onSort }: Pick<GridHeaderProps, 'sorting' | 'onSort'> & { column: ColumnId }) {
  const sorted = sorting.column === column;
  const next = sorted ? { column, descending: !sorting.descending } : firstSorting(column);
  return (
    <div
      role="columnheader"
      class={`nunchi-grid__cell nunchi-grid__cell--${column}`}
      data-narrowest={narrowestLayout(column)}
      aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => onSort(next)}>
        {t(COLUMNS[column].title)}
      </button>
    </div>
  );
}
