import { useId, useRef, useState } from 'preact/hooks';
import type { MailReminder } from '../mail/mail-choices.ts';
import { isDue, mayRemind, REMINDER_KINDS, type Reminder, type ReminderKind, snoozedUntil } from '../mail/reminders.ts';
import { messageStatus } from '../mail/replies.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { chaseReason } from '../views/describe-reminder.ts';
import { SnoozeTimes } from '../views/snooze-times.tsx';
import '../ui/small-button.css';
import './reminder-choice.css';

const KIND_LABELS: Record<ReminderKind, MessageKey> = { unread: 'remindIfUnread', unanswered: 'remindIfUnanswered' };

interface ReminderChoiceProps {
  message: TrackedMessage;
  /** In force now; null: none. */
  reminder: Reminder | null;
  clock: Clock;
  onRemind: (reminder: Pick<MailReminder, 'of' | 'dueAt'>) => void;
}

/** The mail's reminder and the choices for it. Empty once the mail has a reply. */
export function ReminderChoice({ message, reminder, clock, onRemind }: ReminderChoiceProps) {
  const name = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const kinds = REMINDER_KINDS.filter((kind) => mayRemind(message, kind));
  const [chosen, choose] = useState<ReminderKind | null>(null);
  const selected = [chosen, reminder?.of, ...kinds].find((kind) => kind && kinds.includes(kind));
  if (!selected) return null;
  return (
    <section class="nunchi-remind">
      <h3 ref={title} tabIndex={-1}>
        {t('reminderTitle')}
      </h3>
      <p role="status">{describe(message, reminder, clock)}</p>
      {kinds.length > 1 && (
        <div role="radiogroup" aria-label={t('reminderTitle')} class="nunchi-remind__if">
          {kinds.map((kind) => (
            <label key={kind}>
              <input type="radio" name={name} checked={kind === selected} onChange={() => choose(kind)} />
              {t(KIND_LABELS[kind])}
            </label>
          ))}
        </div>
      )}
      <div class="nunchi-row">
        <SnoozeTimes
          label={t(KIND_LABELS[selected])}
          clock={clock}
          onChoose={(snooze) => onRemind({ of: selected, dueAt: snoozedUntil(snooze, Date.now()) })}
        />
        {reminder && (
          <button
            type="button"
            class="nunchi-small-button"
            onClick={() => {
              onRemind({ of: 'done', dueAt: clock.now });
              // This button disappears with the reminder.
              title.current?.focus();
            }}
          >
            {t('doneButton')}
          </button>
        )}
      </div>
    </section>
  );
}

function describe(message: TrackedMessage, reminder: Reminder | null, clock: Clock): string {
  if (!reminder) return t(message.details.reminder?.of === 'done' ? 'reminderDone' : 'reminderNone');
  if (isDue(reminder, clock.now)) return t('reminderDue', { reason: chaseReason(reminder, messageStatus(message)) });
  return t(reminder.of === 'unread' ? 'reminderUnreadAt' : 'reminderUnansweredAt', {
    time: formatTime(reminder.dueAt, clock),
  });
}
