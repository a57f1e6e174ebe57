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
import { isDue } from '../../mail/reminders.ts';
import { type Clock, formatTime } from '../../ui/format.ts';
import { t } from '../../ui/i18n.ts';
import { updateReceiptEye } from '../../ui/receipt-eye.tsx';
import { chaseReason } from '../../views/describe-reminder.ts';
import { deviceName } from '../../views/describe-summary.ts';
import { untrackedWords } from '../../views/untracked-words.ts';
import { placeOf, readsOf, recipientsOf } from '../cell-words.ts';
import type { Column } from '../find/sort.ts';
import { rowState, stateEye, stateWord } from '../row-state.ts';

export type RowCells = ReturnType<typeof appendCells>;

/** Cells of no mail yet. */
export function appendCells(row: HTMLElement) {
  row.append(blankCells().cloneNode(true));
  const find = <E extends HTMLElement>(selector: string) => row.querySelector(`.nunchi-grid__${selector}`) as E;
  const text = (selector: string) => find(selector).appendChild(new Text());
  return {
    checkbox: find<HTMLInputElement>('cell--select input'),
    to: text('cell--to'),
    subject: text('cell--subject'),
    sent: text('cell--sent'),
    status: find('cell--status'),
    eye: find('cell--status .nunchi-eye'),
    state: text('state'),
    bell: find('cell--status .nunchi-bell'),
    firstRead: text('cell--firstRead'),
    reads: text('cell--reads'),
    device: text('cell--device'),
    place: text('cell--place'),
    link: find<HTMLAnchorElement>('cell--gmail a'),
  };
}

/** @param brief as for `GridRow`: most of what a frame takes is to lay out words, so those of a row that flies past are few */
export function fillCells(cells: RowCells, row: ActivityRow, clock: Clock, brief: Column | null): void {
  const shown = (column: Column) => brief === null || column === 'to' || column === 'subject' || column === brief;
  for (const column of Object.keys(WORDS) as (keyof typeof WORDS)[])
    write(cells[column], shown(column) ? WORDS[column](row, clock) : '');
  if (shown('status')) fillStatus(cells, row, clock);
  else cells.status.className = 'nunchi-grid__cell nunchi-grid__cell--status nunchi-grid__cell--left-out';
  if (row.threadId && brief === null) cells.link.href = gmailLink(row.gmailAccount, row.threadId);
  else cells.link.removeAttribute('href');
}

const WORDS: Record<Exclude<Column, 'status'>, (row: ActivityRow, clock: Clock) => string> = {
  to: recipientsOf,
  subject: ({ subject }) => subject || t('noSubject'),
  sent: ({ sentAt }, clock) => formatTime(sentAt, clock),
  firstRead: ({ firstReadAt }, clock) => (firstReadAt === null ? '' : formatTime(firstReadAt, clock)),
  reads: readsOf,
  device: ({ device }) => deviceName(device) ?? '',
  place: (row) => placeOf(row) ?? '',
};

function fillStatus({ status, eye, state, bell }: RowCells, row: ActivityRow, clock: Clock): void {
  const is = rowState(row);
  status.className = `nunchi-grid__cell nunchi-grid__cell--status nunchi-is-${is}`;
  status.title = row.untracked ? untrackedWords(row.untracked) : '';
  updateReceiptEye(eye, stateEye(is), null);
  write(state, stateWord(is));
  const reminder = reminderWords(row, clock);
  const words = reminder?.words ?? '';
  bell.hidden = !reminder;
  bell.className = reminder?.due ? 'nunchi-bell nunchi-bell--due' : 'nunchi-bell';
  bell.title = words;
  bell.ariaLabel = words;
}

/** To write the same anew would have it laid out anew. */
function write(text: Text, words: string): void {
  if (text.data !== words) text.data = words;
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
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--to" />
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--subject" />
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--sent" />
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--status">
        <span class="nunchi-eye" />
        <span class="nunchi-grid__state" />
        <span role="img" class="nunchi-bell">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 2.2c-2.3 0-3.8 1.7-3.8 4v2.6L3 11.2h10l-1.2-2.4V6.2c0-2.3-1.5-4-3.8-4Z" />
            <path d="M6.7 13.2c.3.5.7.8 1.3.8s1-.3 1.3-.8" fill="none" />
          </svg>
        </span>
      </div>
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--firstRead" />
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--reads" />
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--device" />
      <div role="gridcell" class="nunchi-grid__cell nunchi-grid__cell--place" />
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

/** What the bell of a row says: that the mail is to be chased, or will be since that was chosen for it; null: no bell. */
export function reminderWords(
  { reminder, status }: Pick<ActivityRow, 'reminder' | 'status'>,
  clock: Clock,
): { due: boolean; words: string } | null {
  if (!reminder) return null;
  if (isDue(reminder, clock.now))
    return { due: true, words: t('reminderDue', { reason: chaseReason(reminder, status) }) };
  return reminder.own ? { due: false, words: t('reminderAt', { time: formatTime(reminder.dueAt, clock) }) } : null;
}
