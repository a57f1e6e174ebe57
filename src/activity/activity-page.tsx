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
import { Toolbar, Views } from './find/toolbar.tsx';
import { initialViewState } from './find/view-state.ts';
import { MailGrid } from './grid/mail-grid.tsx';
import { MailDetail } from './mail-detail.tsx';
import { type MailList, useMails } from './mail-list.ts';
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

/** All tracked mail: found, sorted, looked into, exported and deleted. */
export function ActivityPage({ list, send, openSettings }: ActivityPageProps) {
  const { rows, state, connection, revision } = useMails(list);
  const again = () => list.again();
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
  // What is not on show, or no longer, must not be deleted with what is.
  const selectedHere = useMemo(
    () => (selected.size === 0 ? NOTHING : new Set(visible.map(({ id }) => id).filter((id) => selected.has(id)))),
    [visible, selected],
  );
  const { person } = filter;
  const toPerson = useMemo(
    () => (person ? filterRows(rows, { ...NO_FILTER, person }, clock.now) : []),
    [rows, person, clock],
  );
  const accounts = useMemo(() => [...new Set(rows.map(({ gmailAccount }) => gmailAccount))].sort(), [rows]);

  const mends: Fixes = {
    connect: openSettings,
    again: () => send('connection.check'),
    extensions: () => send('extensions.open'),
  };

  // The focus that was in the detail goes back to the table, which in a narrow window was covered until now.
  const detailed = shownRow !== undefined && !charts;
  useLayoutEffect(() => {
    if (!detailed) return;
    return () => {
      if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
    };
  }, [detailed]);

  function find(next: Filter) {
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
      {state === 'failed' && <TroubleNotice trouble="no-answer" mends={{ again }} />}
      {rows.length > 0 && connection && <ConnectionNotice connection={connection} mends={mends} />}
      {rows.length === 0 && <EmptyState state={state} connection={connection} mends={mends} />}
      {rows.length > 0 && (
        <>
          <Toolbar filter={filter} onChange={find} accounts={accounts}>
            <SavedViews
              look={{ filter, sorting }}
              onLook={(look) => {
                find(look.filter);
                setSorting(look.sorting);
              }}
              send={send}
            />
          </Toolbar>
          {person && <PersonBar person={person} rows={toPerson} onClear={() => find({ ...filter, person: null })} />}
          <div class="nunchi-row nunchi-activity__bar">
            <p role="status" class="nunchi-quiet">
              {countWords(visible.length, rows.length, isFiltering(filter), selectedHere.size)}
            </p>
            {selectedHere.size > 0 && (
              <button type="button" class="nunchi-plain-button" onClick={() => setToDelete([...selectedHere])}>
                {t('deleteSelected')}
              </button>
            )}
            <Views charts={charts} onChange={setCharts} />
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
                selected={selectedHere}
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
                onPerson={(one) => find({ ...NO_FILTER, person: one })}
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
            // The button that had the focus is gone with its mail.
            if (!shownRow) grid.current?.focus({ preventScroll: true });
          }}
          onConfirm={async (left, signal) => {
            await list.forget(toDelete, left, signal);
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
