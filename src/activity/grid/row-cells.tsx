// biome-ignore-all lint/a11y/useSemanticElements: <table> has no virtual rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps focus; aria-activedescendant names the row.
// biome-ignore-all lint/a11y/useValidAnchor: fillCells sets the href.
/**
 * Cells of a row: rendered once, cloned for each element, filled by hand. Scrolling changes every visible row each frame, and diffing
 * them in Preact caused most of the garbage collection.
 */
import { render } from 'preact';
import type { ActivityRow } from '../../mail/activity-row.ts';
import { gmailLink } from '../../mail/gmail-ids.ts';
import type { Clock } from '../../ui/format.ts';
import { t } from '../../ui/i18n.ts';
import { COLUMN_IDS, COLUMNS, type ColumnId } from '../columns/columns.ts';
import { narrowestLayout } from './column-layout.ts';
import '../columns/cell.css';
import './row-cells.css';

export type RowCells = ReturnType<typeof appendCells>;

/** Adds blank cells. */
export function appendCells(row: HTMLElement) {
  row.append(blankCells().cloneNode(true));
  const find = <E extends HTMLElement>(name: string) => row.querySelector(`.nunchi-grid__cell--${name}`) as E;
  return {
    checkbox: find<HTMLInputElement>('select input'),
    columns: COLUMN_IDS.map((id) => ({ id, fill: COLUMNS[id].cell.attach(find(id)) })),
    link: find<HTMLAnchorElement>('gmail a'),
  };
}

/** @param onlyColumn as for `GridRow`: text layout takes most of a frame */
export function fillCells(cells: RowCells, row: ActivityRow, clock: Clock, onlyColumn: ColumnId | null): void {
  for (const { id, fill } of cells.columns) {
    const shown = onlyColumn === null || id === onlyColumn || COLUMNS[id].keptInFastScroll;
    fill(shown ? row : null, clock);
  }
  if (row.threadId && onlyColumn === null) cells.link.href = gmailLink(row.gmailAccount, row.threadId);
  else cells.link.removeAttribute('href');
}

let blank: DocumentFragment | undefined;

function blankCells(): DocumentFragment {
  if (!blank) {
    blank = new DocumentFragment();
    render(<BlankCells />, blank);
  }
  return blank;
}

function BlankCells() {
  return (
    <>
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--select">
        <input type="checkbox" tabIndex={-1} aria-label={t('selectMail')} />
      </div>
      {COLUMN_IDS.map((id) => (
        <div
          key={id}
          role="gridcell"
          class={`nunchi-grid__cell nunchi-grid__cell--${id}`}
          data-narrowest={narrowestLayout(id)}
        >
          {COLUMNS[id].cell.blank?.()}
        </div>
      ))}
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--gmail">
        <a target="_blank" rel="noreferrer" tabIndex={-1} title={t('openInGmail')}>
          <svg viewBox="0 0 16 16" role="img" aria-label={t('openInGmail')}>
            <path d="M6.5 3.5H3v9.5h9.5V9.5M9 3h4v4M13 3 7.5 8.5" />
          </svg>
        </a>
      </div>
    </>
  );
}
