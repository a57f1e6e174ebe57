// biome-ignore-all lint/a11y/useSemanticElements: <table> has no virtual rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps focus; aria-activedescendant names the row.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Clock } from '../../ui/format.ts';
import type { ColumnId } from '../columns/columns.ts';
import { appendCells, fillCells, type RowCells } from './row-cells.tsx';
import { ROW_HEIGHT } from './virtual-list.ts';
import './grid-row.css';

interface GridRowProps {
  row: ActivityRow;
  /** In the whole list, from 0. */
  index: number;
  active: boolean;
  selected: boolean;
  /** Fills only this column and those kept in fast scrolls; null: all. */
  onlyColumn: ColumnId | null;
  clock: Clock;
}

/** The grid handles clicks and keys, finding the row by `data-index`. */
export function GridRow({ row, index, active, selected, onlyColumn, clock }: GridRowProps) {
  const element = useRef<HTMLDivElement>(null);
  const cells = useRef<RowCells>(null);

  useLayoutEffect(() => {
    if (!element.current) return;
    cells.current ??= appendCells(element.current);
    fillCells(cells.current, row, clock, onlyColumn);
  }, [row, clock, onlyColumn]);

  useLayoutEffect(() => {
    if (cells.current) cells.current.checkbox.checked = selected;
  }, [selected]);

  return (
    <div
      ref={element}
      role="row"
      id={rowElementId(row.id)}
      class={active ? 'nunchi-grid__row nunchi-grid__row--active' : 'nunchi-grid__row'}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    />
  );
}

/** For `aria-activedescendant`. */
export function rowElementId(id: string): string {
  return `mail-${id}`;
}
