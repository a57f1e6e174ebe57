import { gmailLink } from '../mail/gmail-ids.ts';
import { MAIL_NOTIFY, type MailNotify } from '../mail/mail-choices.ts';
import { summarizeMessage } from '../mail/summary.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { Clock } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';
import { describeSummary, receiptState } from '../views/describe-summary.ts';
import { peopleWords } from '../views/people-words.ts';
import { PlaceCredit } from '../views/place-credit.tsx';
import './mail-list.css';

const NOTIFY_LABELS: Record<MailNotify['when'], MessageKey> = {
  settings: 'mailNotifySettings',
  every: 'mailNotifyEvery',
  never: 'mailNotifyNever',
};

export interface MailListProps {
  messages: TrackedMessage[];
  clock: Clock;
  /** Sets when a mail notifies. */
  onNotify: (id: string, when: MailNotify['when']) => void;
}

/** Mails in short; the subject opens the mail in Gmail. */
export function MailList({ messages, clock, onNotify }: MailListProps) {
  const rows = messages.map((message) => ({ message, summary: summarizeMessage(message) }));
  return (
    <>
      <ul class="nunchi-latest">
        {rows.map(({ message, message: { id, details }, summary }) => (
          <li key={id}>
            <ReceiptEye state={receiptState(summary)} label={null} />
            <div>
              <Subject message={message} />
              <p class="nunchi-small">{describeSummary(summary, clock)}</p>
              <div class="nunchi-latest__foot">
                <p class="nunchi-small nunchi-quiet">{peopleWords(details)}</p>
                <NotifyChoice message={message} onChoose={(when) => onNotify(message.id, when)} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {rows.some(({ summary }) => summary.place) && <PlaceCredit />}
    </>
  );
}

function Subject({ message: { details } }: { message: TrackedMessage }) {
  const { gmailAccount, threadId } = details;
  const subject = details.subject || t('noSubject');
  if (threadId === null) return <p class="nunchi-latest__subject">{subject}</p>;
  return (
    <p class="nunchi-latest__subject">
      <a href={gmailLink(gmailAccount, threadId)} target="_blank" rel="noreferrer">
        {subject}
      </a>
    </p>
  );
}

interface NotifyChoiceProps {
  message: TrackedMessage;
  onChoose: (when: MailNotify['when']) => void;
}

function NotifyChoice({ message: { details }, onChoose }: NotifyChoiceProps) {
  return (
    <select
      class="nunchi-latest__notify"
      aria-label={t('mailNotifyLabel', { subject: details.subject || t('noSubject') })}
      title={t('notifyTitle')}
      value={details.notify?.when ?? 'settings'}
      onChange={({ currentTarget }) => {
        const when = MAIL_NOTIFY.find((one) => one === currentTarget.value);
        if (when) onChoose(when);
      }}
    >
      {MAIL_NOTIFY.map((when) => (
        <option key={when} value={when}>
          {t(NOTIFY_LABELS[when])}
        </option>
      ))}
    </select>
  );
}
