// biome-ignore-all lint/a11y/useSemanticElements: of fifty thousand rows only those on show are drawn, which <table> does not know.
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and says which row is active.
/** The table of mails: however many there are, only those on show are drawn. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Clock } from '../../ui/format.ts';
import { t } from '../../ui/i18n.ts';
import type { Filter } from '../find/filter.ts';
import type { Sorting } from '../find/sort.ts';
import { COLUMN_TRACKS } from './column-layout.ts';
import { GridHeader } from './grid-header.tsx';
import { gridCommand } from './grid-keys.ts';
import { GridRow, rowElementId } from './grid-row.tsx';
import { addTruncationTitle, clearTruncationTitles } from './truncation-titles.ts';
import {
  drawnRows,
  drawResting,
  drawScrolled,
  fliesPast,
  ROW_HEIGHT,
  scrollToRow,
  type Window,
} from './visible-rows.ts';
import './mail-grid.css';

/** What else stands in a window above the rows and below, px, roughly: enough rows to begin with, until the table is measured. */
const AROUND_GRID = 220;
/** The table rests once no other row was drawn for so long, ms. */
const REST_AFTER = 100;

interface MailGridProps {
  rows: readonly ActivityRow[];
  /** More are being read. */
  busy: boolean;
  sorting: Sorting;
  /** Of the rows. */
  filter: Filter;
  onSort: (sorting: Sorting) => void;
  /** Of the rows. */
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** Shows this mail beside the table; null: none. */
  shown: string | null;
  onShow: (id: string | null) => void;
  onDelete: (ids: string[]) => void;
  clock: Clock;
  /** Has the focus for all of its rows. */
  gridRef: RefObject<HTMLDivElement | null>;
}

export function MailGrid(props: MailGridProps) {
  const {
    gridRef: grid,
    rows,
    busy,
    sorting,
    filter,
    onSort,
    selected,
    onSelect,
    shown,
    onShow,
    onDelete,
    clock,
  } = props;
  const [scrolled, setScrolled] = useState(() => drawResting({ top: 0, height: innerHeight - AROUND_GRID }));
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = activeId === null ? -1 : rows.findIndex(({ id }) => id === activeId);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);

  // Another order or other filters: from the top. News leave it where it is.
  useEffect(() => {
    if (grid.current) grid.current.scrollTop = 0;
  }, [grid, sorting, filter]);

  useEffect(() => {
    if (scrolled.resting) return;
    const timer = setTimeout(() => setScrolled(({ window }) => drawResting(window)), REST_AFTER);
    return () => clearTimeout(timer);
  }, [scrolled]);

  const drawn = drawnRows(scrolled, rows.length);
  const activeRow = rows[active];
  // The active row stays in the page wherever it is: a screen reader is told of it.
  if (activeRow && drawn.every(({ row }) => row !== active)) {
    const before = active < (drawn[0]?.row ?? 0);
    drawn.splice(before ? 0 : drawn.length, 0, { element: -1, row: active });
  }

  // An element may show another mail from then on.
  useLayoutEffect(clearTruncationTitles, [scrolled, rows]);

  function measure() {
    const element = grid.current;
    if (element) setScrolled((before) => drawScrolled(before, windowOf(element)));
  }

  function activate(index: number) {
    const row = rows[index];
    const element = grid.current;
    if (!row || !element) return;
    setActiveId(row.id);
    if (shown !== null) onShow(row.id);
    element.scrollTop = scrollToRow(index, windowOf(element));
  }

  function toggle(ids: readonly string[], on: boolean) {
    const next = new Set(selected);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onSelect(next);
  }

  function press(event: KeyboardEvent) {
    if ((event.target as Element).closest('[role=columnheader]')) return;
    const page = Math.max(1, Math.floor(scrolled.window.height / ROW_HEIGHT) - 1);
    const command = gridCommand(event, { active, count: rows.length, page });
    if (!command) return;
    event.preventDefault();
    const row = rows[active];
    switch (command.kind) {
      case 'move':
        return activate(command.to);
      case 'extend': {
        const [first, last] = [Math.max(0, Math.min(active, command.to)), Math.max(active, command.to)];
        toggle(
          rows.slice(first, last + 1).map(({ id }) => id),
          true,
        );
        return activate(command.to);
      }
      case 'select':
        return row && toggle([row.id], !selected.has(row.id));
      case 'select-all':
        return !busy && onSelect(new Set(rows.map(({ id }) => id)));
      case 'show':
        return row && onShow(row.id);
      case 'close':
        return onShow(null);
      case 'open-in-gmail':
        return row && document.getElementById(rowElementId(row.id))?.querySelector('a')?.click();
      case 'delete':
        if (selected.size > 0) onDelete([...selected]);
        else if (row) onDelete([row.id]);
    }
  }

  function click({ target }: MouseEvent) {
    const element = target as Element;
    const index = element.closest('[data-index]')?.getAttribute('data-index');
    const row = index ? rows[Number(index)] : undefined;
    if (!row) return;
    // Also from the link, which the next scroll may take away. The first focus of all makes another row the active one.
    grid.current?.focus({ preventScroll: true });
    setActiveId(row.id);
    if (element.closest('a')) return;
    if (element.closest('.nunchi-grid__cell--select')) toggle([row.id], !selected.has(row.id));
    else onShow(row.id);
  }

  return (
    <div
      ref={grid}
      role="grid"
      class="nunchi-grid"
      style={COLUMN_TRACKS}
      aria-label={t('activityTitle')}
      aria-rowcount={busy ? -1 : rows.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={activeRow ? rowElementId(activeRow.id) : undefined}
      aria-busy={busy}
      tabIndex={0}
      onScroll={measure}
      onKeyDown={press}
      onMouseOver={addTruncationTitle}
      onClick={click}
      onFocus={() =>
        active < 0 && setActiveId(rows[Math.ceil((grid.current?.scrollTop ?? 0) / ROW_HEIGHT)]?.id ?? null)
      }
    >
      <GridHeader
        sorting={sorting}
        onSort={onSort}
        selected={selected.size === 0 ? 'none' : selected.size === rows.length ? 'all' : 'some'}
        onSelectAll={busy ? null : (on) => onSelect(on ? new Set(rows.map(({ id }) => id)) : new Set())}
      />
      <div role="rowgroup" class="nunchi-grid__body" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {rows.length === 0 && !busy && (
          <div role="row" class="nunchi-grid__nothing">
            <div role="gridcell">{t('noMailFits')}</div>
          </div>
        )}
        {drawn.map(({ element, row: index }) => {
          const row = rows[index];
          return (
            row && (
              <GridRow
                key={element}
                row={row}
                index={index}
                active={index === active}
                selected={selected.has(row.id)}
                // A screen reader may be at the active row.
                brief={fliesPast(scrolled) && index !== active ? sorting.column : null}
                clock={clock}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The header covers the first of its rows. */
function windowOf({ scrollTop, clientHeight }: HTMLElement): Window {
  return { top: scrollTop, height: Math.max(0, clientHeight - ROW_HEIGHT) };
}
