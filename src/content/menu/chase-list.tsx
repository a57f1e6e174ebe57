import { useRef, useState } from 'preact/hooks';
import type { MailReminder } from '../../mail/mail-choices.ts';
import type { ChaseMail } from '../../mail/menu-state.ts';
import { snoozedUntil } from '../../mail/reminders.ts';
import { type Clock, formatTime } from '../../ui/format.ts';
import { plural, t } from '../../ui/i18n.ts';
import { chaseWords } from '../../views/describe-reminder.ts';
import { SnoozeTimes } from '../../views/snooze-times.tsx';
import { MenuMailButton } from './menu-mail-button.tsx';
import '../../ui/small-button.css';
import './menu-link.css';
import './chase-list.css';

export type Remind = (id: string, reminder: Pick<MailReminder, 'of' | 'dueAt'>) => void;

interface ChaseListProps {
  mails: ChaseMail[];
  /** All of them; `mails` may be fewer. */
  count: number;
  openAll: () => void;
  clock: Clock;
  openThread: (threadId: string) => void;
  remind: Remind;
}

/** Mails to chase: snooze, done, undo. */
export function ChaseList({ mails, count, openAll, clock, openThread, remind }: ChaseListProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const [lastAction, setLastAction] = useState<{ mail: ChaseMail; words: string } | null>(null);
  if (count === 0 && !lastAction) return null;

  function act(mail: ChaseMail, reminder: Pick<MailReminder, 'of' | 'dueAt'>, words: string | null) {
    remind(mail.id, reminder);
    setSnoozing(null);
    setLastAction(words === null ? null : { mail, words });
    // The pressed button disappears with its mail.
    title.current?.focus();
  }

  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {plural('chaseTitle', count)}
      </h2>
      <div role="status" class="nunchi-small nunchi-quiet nunchi-chase__acted">
        {lastAction && <span>{lastAction.words}</span>}
        {lastAction && (
          <button
            type="button"
            class="nunchi-menu__link"
            onClick={() =>
              act(lastAction.mail, { of: lastAction.mail.reminder.of, dueAt: lastAction.mail.reminder.dueAt }, null)
            }
          >
            {t('undoButton')}
          </button>
        )}
      </div>
      <ul>
        {mails.map((mail) => {
          const subject = mail.details.subject || t('noSubject');
          const { status } = mail.summary;
          return (
            <li key={mail.id}>
              <MenuMailButton mail={mail} words={chaseWords({ ...mail, status }, clock)} openThread={openThread} />
              <div class="nunchi-chase__actions">
                <button
                  type="button"
                  class="nunchi-small-button"
                  aria-expanded={snoozing === mail.id}
                  aria-label={t('snoozeMail', { subject })}
                  onClick={() => setSnoozing(snoozing === mail.id ? null : mail.id)}
                >
                  {t('snoozeButton')}
                </button>
                <button
                  type="button"
                  class="nunchi-small-button"
                  aria-label={t('doneMail', { subject })}
                  onClick={() => act(mail, { of: 'done', dueAt: clock.now }, t('chaseDone', { subject }))}
                >
                  {t('doneButton')}
                </button>
                {snoozing === mail.id && (
                  <SnoozeTimes
                    label={t('snoozeMail', { subject })}
                    clock={clock}
                    onChoose={(snooze) => {
                      const now = Date.now();
                      const dueAt = snoozedUntil(snooze, now);
                      const time = formatTime(dueAt, { ...clock, now });
                      act(mail, { of: mail.reminder.of, dueAt }, t('chaseSnoozed', { subject, time }));
                    }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {count > mails.length && (
        <button type="button" class="nunchi-menu__link nunchi-chase__all" onClick={openAll}>
          {t('chaseAll')}
        </button>
      )}
    </section>
  );
}
