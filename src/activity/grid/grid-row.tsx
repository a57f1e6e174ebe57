// biome-ignore-all lint/a11y/useSemanticElements: of fifty thousand rows only those on show are drawn, which <table> does not know.
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and says which row is active.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Clock } from '../../ui/format.ts';
import type { ColumnId } from '../columns/columns.ts';
import { appendCells, fillCells, type RowCells } from './row-cells.tsx';
import { ROW_HEIGHT } from './visible-rows.ts';
import './grid-row.css';

interface GridRowProps {
  row: ActivityRow;
  /** In the whole list, from 0. */
  index: number;
  active: boolean;
  selected: boolean;
  /** While it flies past: shows only who, what and this column; null: everything. */
  brief: ColumnId | null;
  clock: Clock;
}

/** Clicks and keys are the table's: it finds the row by `data-index`. */
export function GridRow({ row, index, active, selected, brief, clock }: GridRowProps) {
  const element = useRef<HTMLDivElement>(null);
  const cells = useRef<RowCells>(null);

  useLayoutEffect(() => {
    if (!element.current) return;
    cells.current ??= appendCells(element.current);
    fillCells(cells.current, row, clock, brief);
  }, [row, clock, brief]);

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
