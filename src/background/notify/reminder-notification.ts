/** Text of a notification of mails to chase. */
import { messageStatus } from '../../mail/replies.ts';
import { formatTime } from '../../ui/format.ts';
import { plural, t } from '../../ui/i18n.ts';
import { chaseReason } from '../../views/describe-reminder.ts';
import { peopleWords } from '../../views/people-words.ts';
import type { BrowserNotification } from '../environment.ts';
import type { MailToChase } from '../index/mails-to-chase.ts';

/** Mails named in one notification; the rest are counted. */
const NAMED = 3;

const ONE_MAIL = 'chase:';
/** One id for all: a later one replaces the earlier. */
const MANY_MAILS = 'chases';

/** One notification for any number of mails; null: none. */
export function composeReminderNotification(mails: readonly MailToChase[], now: number): BrowserNotification | null {
  const [first] = mails;
  if (!first) return null;
  if (mails.length === 1) {
    const { message } = first;
    return {
      id: `${ONE_MAIL}${message.id}`,
      title: subjectAndReason(first),
      text: [peopleWords(message.details), t('menuSentAt', { time: formatTime(message.sentAt, { now }) })]
        .filter(Boolean)
        .join(' · '),
      buttons: [t('snoozeUntilTomorrow'), t('doneButton')],
    };
  }
  const more = mails.length - NAMED;
  const lines = mails.slice(0, NAMED).map(subjectAndReason);
  return {
    id: MANY_MAILS,
    title: plural('chaseTitle', mails.length),
    text: [...lines, ...(more > 0 ? [plural('noticeMailsMore', more)] : [])].join('\n'),
  };
}

/** Notifications that may mention this mail. */
export function reminderNotificationsOf(id: string): string[] {
  return [`${ONE_MAIL}${id}`, MANY_MAILS];
}

/** Null: not a reminder, or of several mails. */
export function mailOfReminderNotification(id: string): string | null {
  return id.startsWith(ONE_MAIL) ? id.slice(ONE_MAIL.length) : null;
}

export function isReminderNotification(id: string): boolean {
  return id.startsWith(ONE_MAIL) || id === MANY_MAILS;
}

/** "“The offer”: not read yet". */
function subjectAndReason({ message, reminder }: MailToChase): string {
  const subject = message.details.subject || t('noSubject');
  return t('chaseSubject', { subject, reason: chaseReason(reminder, messageStatus(message)) });
}
