// biome-ignore-all lint/a11y/useSemanticElements: of fifty thousand rows only those on show are drawn, which <table> does not know.
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and says which row is active.
// biome-ignore-all lint/a11y/useValidAnchor: each mail has its own address.
/**
 * The cells of a row: drawn once, copied for each element, and filled by hand with one mail after another. While the table is scrolled
 * every row on show becomes another mail at each frame, and most of what the browser had to collect meanwhile was what Preact had made to
 * compare the two.
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

/** Cells of no mail yet. */
export function appendCells(row: HTMLElement) {
  row.append(blankCells().cloneNode(true));
  const find = <E extends HTMLElement>(name: string) => row.querySelector(`.nunchi-grid__cell--${name}`) as E;
  return {
    checkbox: find<HTMLInputElement>('select input'),
    columns: COLUMN_IDS.map((id) => ({ id, fill: COLUMNS[id].cell.attach(find(id)) })),
    link: find<HTMLAnchorElement>('gmail a'),
  };
}

/** @param brief as for `GridRow`: most of what a frame takes is to lay out words, so those of a row that flies past are few */
export function fillCells(cells: RowCells, row: ActivityRow, clock: Clock, brief: ColumnId | null): void {
  for (const { id, fill } of cells.columns) {
    const shown = brief === null || id === brief || COLUMNS[id].keptInFastScroll;
    fill(shown ? row : null, clock);
  }
  if (row.threadId && brief === null) cells.link.href = gmailLink(row.gmailAccount, row.threadId);
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
