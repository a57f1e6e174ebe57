// biome-ignore-all lint/a11y/useSemanticElements: of fifty thousand rows only those on show are drawn, which <table> does not know.
// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and says which row is active.
import { useMemo } from 'preact/hooks';
import type { ActivityRow } from '../messaging/activity-row.ts';
import { gmailLink } from '../messaging/gmail-link.ts';
import { deviceName } from '../panel/describe-summary.ts';
import { untrackedWords } from '../panel/untracked-words.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';
import { placeOf, readsOf, recipientsOf } from './cell-words.ts';
import { ReminderMark } from './reminder-mark.tsx';
import { rowState, stateEye, stateWord } from './row-state.ts';
import type { Column } from './sort.ts';
import { ROW_HEIGHT } from './visible-rows.ts';

interface GridRowProps {
  row: ActivityRow;
  /** In the whole list, from 0. */
  index: number;
  active: boolean;
  selected: boolean;
  clock: Clock;
}

/** Clicks and keys are the table's: it finds the row by `data-index`. */
export function GridRow({ row, index, active, selected, clock }: GridRowProps) {
  // Formatting times is the slow part of a scroll: only rows that are new pay for it.
  const cells = useMemo(() => <Cells row={row} clock={clock} />, [row, clock]);
  return (
    <div
      role="row"
      id={rowElementId(row.id)}
      class={active ? 'nunchi-grid__row nunchi-grid__row--active' : 'nunchi-grid__row'}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--select">
        <input type="checkbox" tabIndex={-1} checked={selected} aria-label={t('selectMail')} />
      </div>
      {cells}
    </div>
  );
}

/** For `aria-activedescendant`. */
export function rowElementId(id: string): string {
  return `mail-${id}`;
}

function Cells({ row, clock }: Pick<GridRowProps, 'row' | 'clock'>) {
  const state = rowState(row);
  const link = row.threadId && gmailLink(row.gmailAccount, row.threadId);
  return (
    <>
      {cell('to', recipientsOf(row))}
      {cell('subject', row.subject || t('noSubject'))}
      {cell('sent', formatTime(row.sentAt, clock))}
      <div
        role="gridcell"
        class={`nunchi-grid__cell nunchi-grid__cell--status nunchi-is-${state}`}
        title={row.untracked && untrackedWords(row.untracked)}
      >
        <ReceiptEye state={stateEye(state)} label={null} />
        <span>{stateWord(state)}</span>
        <ReminderMark row={row} clock={clock} />
      </div>
      {cell('firstRead', row.firstReadAt === null ? '' : formatTime(row.firstReadAt, clock))}
      {cell('reads', readsOf(row))}
      {cell('device', deviceName(row.device) ?? '')}
      {cell('place', placeOf(row) ?? '')}
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--gmail">
        {link && (
          <a href={link} target="_blank" rel="noreferrer" tabIndex={-1} title={t('openInGmail')}>
            <svg viewBox="0 0 16 16" role="img" aria-label={t('openInGmail')}>
              <path d="M6.5 3.5H3v9.5h9.5V9.5M9 3h4v4M13 3 7.5 8.5" />
            </svg>
          </a>
        )}
      </div>
    </>
  );
}

/** Not a component, of which a scroll would make hundreds. */
function cell(column: Column, words: string) {
  return (
    <div role="gridcell" class={`nunchi-grid__cell nunchi-grid__cell--${column}`}>
      {words}
    </div>
  );
}
