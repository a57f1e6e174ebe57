import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { send } from '../messaging/send.ts';
import { Brand } from '../ui/brand.tsx';
import { plural, t } from '../ui/i18n.ts';
import { PlaceCredit } from '../views/place-credit.tsx';
import { ConnectionNotice, type Fixes, TroubleNotice } from '../views/trouble-notice.tsx';
import { Charts } from './charts/charts.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { ExportButtons } from './export/export-buttons.tsx';
import { type Filter, filterRows, isFiltering, NO_FILTER } from './find/filter.ts';
import { SavedViews } from './find/saved-views.tsx';
import { sortRows } from './find/sort.ts';
import { Toolbar, ViewSwitch } from './find/toolbar.tsx';
import { initialViewState } from './find/view-state.ts';
import { MailGrid } from './grid/mail-grid.tsx';
import { MailDetail } from './mail-detail.tsx';
import { type MailList, useMailList } from './mail-list.ts';
import { PersonBar } from './person-bar.tsx';
import { useClock } from './use-clock.ts';
import './plain-button.css';
import './activity-page.css';

const NOTHING: ReadonlySet<string> = new Set();

interface ActivityPageProps {
  list: MailList;
  send: typeof send;
  openSettings: () => Promise<void>;
}

/** All tracked mail: search, sort, details, export and delete. */
export function ActivityPage({ list, send, openSettings }: ActivityPageProps) {
  const { rows, state, connection, revision } = useMailList(list);
  const reload = () => list.reload();
  const [filter, setFilter] = useState<Filter>(() => initialViewState(location.hash).filter);
  const [sorting, setSorting] = useState(() => initialViewState(location.hash).sorting);
  const [selected, setSelected] = useState(NOTHING);
  const [shown, setShown] = useState<string | null>(null);
  const [toDelete, setToDelete] = useState<readonly string[]>([]);

  const grid = useRef<HTMLDivElement>(null);
  const [charts, setCharts] = useState(false);

  const shownRow = useMemo(() => rows.find(({ id }) => id === shown), [rows, shown]);
  const clock = useClock(rows, revision);
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  const visible = useMemo(() => filterRows(sorted, filter, clock.now), [sorted, filter, clock]);
  // Never delete mails that the filter hides.
  const selectedVisible = useMemo(
    () => (selected.size === 0 ? NOTHING : new Set(visible.map(({ id }) => id).filter((id) => selected.has(id)))),
    [visible, selected],
  );
  const { person } = filter;
  const toPerson = useMemo(
    () => (person ? filterRows(rows, { ...NO_FILTER, person }, clock.now) : []),
    [rows, person, clock],
  );
  const accounts = useMemo(() => [...new Set(rows.map(({ gmailAccount }) => gmailAccount))].sort(), [rows]);

  const fixes: Fixes = {
    connect: openSettings,
    retry: () => send('connection.check'),
    extensions: () => send('extensions.open'),
  };

  // Return the focus from a closed detail, which covers the grid in narrow windows.
  const detailOpen = shownRow !== undefined && !charts;
  useLayoutEffect(() => {
    if (!detailOpen) return;
    return () => {
      if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
    };
  }, [detailOpen]);

  function applyFilter(next: Filter) {
    setFilter(next);
    setSelected(NOTHING);
  }

  return (
    <main class="nunchi-activity">
      <header class="nunchi-activity__head">
        <h1>
          <Brand />
          <span class="nunchi-activity__title">{t('activityTitle')}</span>
        </h1>
        <a href="../options/index.html">{t('settingsButton')}</a>
      </header>
      {state === 'failed' && <TroubleNotice trouble="no-answer" fixes={{ retry: reload }} />}
      {rows.length > 0 && connection && <ConnectionNotice connection={connection} fixes={fixes} />}
      {rows.length === 0 && <EmptyState state={state} connection={connection} fixes={fixes} />}
      {rows.length > 0 && (
        <>
          <Toolbar filter={filter} onChange={applyFilter} accounts={accounts}>
            <SavedViews
              viewState={{ filter, sorting }}
              onViewState={(next) => {
                applyFilter(next.filter);
                setSorting(next.sorting);
              }}
              send={send}
            />
          </Toolbar>
          {person && (
            <PersonBar person={person} rows={toPerson} onClear={() => applyFilter({ ...filter, person: null })} />
          )}
          <div class="nunchi-row nunchi-activity__bar">
            <p role="status" class="nunchi-quiet">
              {countWords(visible.length, rows.length, isFiltering(filter), selectedVisible.size)}
            </p>
            {selectedVisible.size > 0 && (
              <button type="button" class="nunchi-plain-button" onClick={() => setToDelete([...selectedVisible])}>
                {t('deleteSelected')}
              </button>
            )}
            <ViewSwitch charts={charts} onChange={setCharts} />
            <ExportButtons rows={visible} ready={state === 'complete'} now={clock.now} />
          </div>
          <div class="nunchi-activity__mails">
            {charts ? (
              <Charts rows={visible} />
            ) : (
              <MailGrid
                rows={visible}
                busy={state === 'loading'}
                sorting={sorting}
                filter={filter}
                onSort={setSorting}
                selected={selectedVisible}
                onSelect={setSelected}
                shown={shown}
                onShow={setShown}
                onDelete={setToDelete}
                clock={clock}
                gridRef={grid}
              />
            )}
            {shownRow && !charts && (
              <MailDetail
                row={shownRow}
                send={send}
                revision={revision}
                clock={clock}
                onClose={() => setShown(null)}
                onDelete={() => setToDelete([shownRow.id])}
                onPerson={(address) => applyFilter({ ...NO_FILTER, person: address })}
              />
            )}
          </div>
          {visible.some(({ place }) => place) && <PlaceCredit />}
        </>
      )}
      {toDelete.length > 0 && (
        <DeleteDialog
          count={toDelete.length}
          onClose={() => {
            setToDelete([]);
            // The focused button went away with its mail.
            if (!shownRow) grid.current?.focus({ preventScroll: true });
          }}
          onConfirm={async (onProgress, signal) => {
            await list.forget(toDelete, onProgress, signal);
            setSelected(NOTHING);
            if (shown !== null && toDelete.includes(shown)) setShown(null);
          }}
        />
      )}
    </main>
  );
}

function countWords(visible: number, all: number, filtering: boolean, selected: number): string {
  const mails = filtering ? plural('mailsOf', all, { visible }) : plural('mails', all);
  return selected > 0 ? `${mails} · ${plural('mailsSelected', selected)}` : mails;
}
