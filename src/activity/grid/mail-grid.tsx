// biome-ignore-all lint/a11y/useSemanticElements: <table> has no virtual rows.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps focus; aria-activedescendant names the row.
/** The table of mails, as a virtual list. */
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
  isScrollingFast,
  placedRows,
  ROW_HEIGHT,
  renderScrolled,
  renderSettled,
  scrollToRow,
  type Viewport,
} from './virtual-list.ts';
import './mail-grid.css';

/** Rough page height outside the rows until measured, px. */
const SPACE_AROUND_GRID = 220;
/** Without a rendered change for this long, scrolling has settled, ms. */
const SETTLE_AFTER = 100;

interface MailGridProps {
  rows: readonly ActivityRow[];
  /** More rows are loading. */
  busy: boolean;
  sorting: Sorting;
  filter: Filter;
  onSort: (sorting: Sorting) => void;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** Mail shown beside the table. */
  shown: string | null;
  onShow: (id: string | null) => void;
  onDelete: (ids: string[]) => void;
  clock: Clock;
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
  const [rendered, setRendered] = useState(() => renderSettled({ top: 0, height: innerHeight - SPACE_AROUND_GRID }));
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = activeId === null ? -1 : rows.findIndex(({ id }) => id === activeId);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);

  // Scroll to the top on a new order or filter, not on new rows.
  useEffect(() => {
    if (grid.current) grid.current.scrollTop = 0;
  }, [grid, sorting, filter]);

  useEffect(() => {
    if (rendered.settled) return;
    const timer = setTimeout(() => setRendered(({ viewport }) => renderSettled(viewport)), SETTLE_AFTER);
    return () => clearTimeout(timer);
  }, [rendered]);

  const placed = placedRows(rendered, rows.length);
  const activeRow = rows[active];
  // Keep the active row in the document: aria-activedescendant names it.
  if (activeRow && placed.every(({ row }) => row !== active)) {
    const before = active < (placed[0]?.row ?? 0);
    placed.splice(before ? 0 : placed.length, 0, { element: -1, row: active });
  }

  // Elements may show other mails now.
  useLayoutEffect(clearTruncationTitles, [rendered, rows]);

  function measure() {
    const element = grid.current;
    if (element) setRendered((before) => renderScrolled(before, viewportOf(element)));
  }

  function activate(index: number) {
    const row = rows[index];
    const element = grid.current;
    if (!row || !element) return;
    setActiveId(row.id);
    if (shown !== null) onShow(row.id);
    element.scrollTop = scrollToRow(index, viewportOf(element));
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
    const page = Math.max(1, Math.floor(rendered.viewport.height / ROW_HEIGHT) - 1);
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
    // Take focus from the link too: scrolling may remove it. Focus first, since a first focus sets the active row.
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
        {placed.map(({ element, row: index }) => {
          const row = rows[index];
          return (
            row && (
              <GridRow
                key={element}
                row={row}
                index={index}
                active={index === active}
                selected={selected.has(row.id)}
                // A screen reader may be reading the active row.
                onlyColumn={isScrollingFast(rendered) && index !== active ? sorting.column : null}
                clock={clock}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** The sticky header covers one row height. */
function viewportOf({ scrollTop, clientHeight }: HTMLElement): Viewport {
  return { top: scrollTop, height: Math.max(0, clientHeight - ROW_HEIGHT) };
}
