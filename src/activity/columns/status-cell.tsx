import type { ActivityRow } from '../../mail/activity-row.ts';
import { isDue } from '../../mail/reminders.ts';
import { type Clock, formatTime } from '../../ui/format.ts';
import { t } from '../../ui/i18n.ts';
import { updateReceiptEye } from '../../ui/receipt-eye.tsx';
import { chaseReason } from '../../views/describe-reminder.ts';
import { untrackedWords } from '../../views/untracked-words.ts';
import { type Cell, setText } from './cell.ts';
import { rowState, stateEye, stateWord } from './row-state.ts';
import './cell.css';
import './status-cell.css';

const CELL = 'nunchi-grid__cell nunchi-grid__cell--status';

/** An eye, the state's word, and a bell for a reminder. */
export const STATUS_CELL: Cell = {
  blank: () => (
    <>
      <span class="nunchi-eye" />
      <span class="nunchi-grid__state" />
      <span role="img" class="nunchi-bell">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 2.2c-2.3 0-3.8 1.7-3.8 4v2.6L3 11.2h10l-1.2-2.4V6.2c0-2.3-1.5-4-3.8-4Z" />
          <path d="M6.7 13.2c.3.5.7.8 1.3.8s1-.3 1.3-.8" fill="none" />
        </svg>
      </span>
    </>
  ),
  attach(cell) {
    const find = (name: string) => cell.querySelector(`.${name}`) as HTMLElement;
    const [eye, bell] = [find('nunchi-eye'), find('nunchi-bell')];
    const word = find('nunchi-grid__state').appendChild(new Text());
    return (row, clock) => {
      if (!row) {
        cell.className = `${CELL} nunchi-grid__cell--left-out`;
        return;
      }
      const state = rowState(row);
      cell.className = `${CELL} nunchi-is-${state}`;
      cell.title = row.untracked ? untrackedWords(row.untracked) : '';
      updateReceiptEye(eye, stateEye(state), null);
      setText(word, stateWord(state));
      const reminder = reminderWords(row, clock);
      const words = reminder?.words ?? '';
      bell.hidden = !reminder;
      bell.className = reminder?.due ? 'nunchi-bell nunchi-bell--due' : 'nunchi-bell';
      bell.title = words;
      bell.ariaLabel = words;
    };
  },
};

/** Words of the bell; null: no bell. A future reminder shows only if chosen for this mail. */
function reminderWords(
  { reminder, status }: Pick<ActivityRow, 'reminder' | 'status'>,
  clock: Clock,
): { due: boolean; words: string } | null {
  if (!reminder) return null;
  if (isDue(reminder, clock.now))
    return { due: true, words: t('reminderDue', { reason: chaseReason(reminder, status) }) };
  return reminder.own ? { due: false, words: t('reminderAt', { time: formatTime(reminder.dueAt, clock) }) } : null;
}
