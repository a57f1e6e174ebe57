import type { ActivityRow } from '../mail/activity-row.ts';
import { isDue } from '../mail/reminders.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { chaseReason } from '../views/describe-reminder.ts';

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
