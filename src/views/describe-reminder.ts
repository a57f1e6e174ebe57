import type { Reminder } from '../mail/reminders.ts';
import type { Status } from '../protocol/load.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';

/** Why a mail is due: "not read yet", "not known to be read" (its image was loaded), "no answer seen". */
export function chaseReason({ of }: Pick<Reminder, 'of'>, status: Status): string {
  if (of === 'unanswered') return t('chaseUnanswered');
  return t(status === 'unconfirmed' ? 'chaseUnconfirmed' : 'chaseUnread');
}

/** "Sent Nov 21, 2:02 PM · not read yet". */
export function chaseWords(
  { sentAt, status, reminder }: { sentAt: number; status: Status; reminder: Pick<Reminder, 'of'> },
  clock: Clock,
): string {
  return `${t('menuSentAt', { time: formatTime(sentAt, clock) })} · ${chaseReason(reminder, status)}`;
}
