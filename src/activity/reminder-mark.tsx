import type { ActivityRow } from '../messaging/activity-row.ts';
import { isDue } from '../messaging/reminder-of.ts';
import { chaseReason } from '../panel/describe-reminder.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';

/** A bell for a mail that is to be chased, filled, or will be since that was chosen for it. */
export function ReminderMark({ row: { reminder, status }, clock }: { row: ActivityRow; clock: Clock }) {
  const due = isDue(reminder, clock.now);
  if (!reminder || !(due || reminder.own)) return null;
  const words = due
    ? t('reminderDue', { reason: chaseReason(reminder, status) })
    : t('reminderAt', { time: formatTime(reminder.dueAt, clock) });
  return (
    <span role="img" aria-label={words} title={words} class={due ? 'nunchi-bell nunchi-bell--due' : 'nunchi-bell'}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2.2c-2.3 0-3.8 1.7-3.8 4v2.6L3 11.2h10l-1.2-2.4V6.2c0-2.3-1.5-4-3.8-4Z" />
        <path d="M6.7 13.2c.3.5.7.8 1.3.8s1-.3 1.3-.8" fill="none" />
      </svg>
    </span>
  );
}
