/** Cells that Preact renders once and `attach` fills by hand. */
import type { ComponentChild } from 'preact';
import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Clock } from '../../ui/format.ts';

/** Null empties the cell during fast scrolls. */
export type FillCell = (row: ActivityRow | null, clock: Clock) => void;

export interface Cell {
  /** Content to clone for each element. */
  blank?: () => ComponentChild;
  /** Called once for each element. */
  attach: (cell: HTMLElement) => FillCell;
}

export function textCell(text: (row: ActivityRow, clock: Clock) => string): Cell {
  return {
    attach(cell) {
      const node = cell.appendChild(new Text());
      return (row, clock) => setText(node, row ? text(row, clock) : '');
    },
  };
}

/** Setting equal text would lay it out again. */
export function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
