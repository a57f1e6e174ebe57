import { MAIL_NOTIFY, type MailNotify } from '../messaging/mail-notify.ts';
import { summarizeMessage } from '../messaging/summarize-message.ts';
import type { TrackedMessage } from '../messaging/tracked-message.ts';
import { describeSummary, receiptState } from '../panel/describe-summary.ts';
import { peopleWords } from '../panel/people-words.ts';
import { PlaceCredit } from '../panel/place-credit.tsx';
import type { Clock } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';

const NOTIFY_LABELS: Record<MailNotify['when'], MessageKey> = {
  settings: 'mailNotifySettings',
  every: 'mailNotifyEvery',
  never: 'mailNotifyNever',
};

interface LatestReadsProps {
  messages: TrackedMessage[];
  clock: Clock;
  /** What is to hold for the notifications of one mail. */
  onNotify: (id: string, when: MailNotify['when']) => void;
}

/** Latest reads first; mails that nobody has opened yet are left out. */
export function LatestReads({ messages, clock, onNotify }: LatestReadsProps) {
  const rows = messages
    .map((message) => ({ message, summary: summarizeMessage(message) }))
    .filter(({ summary }) => summary.status !== 'unread');
  return (
    <section class="nunchi-section">
      <h2>{t('latestTitle')}</h2>
      {rows.length === 0 ? (
        <p class="nunchi-quiet">{t('latestEmpty')}</p>
      ) : (
        <ul class="nunchi-latest">
          {rows.map(({ message, message: { id, details }, summary }) => (
            <li key={id}>
              <ReceiptEye state={receiptState(summary)} label={null} />
              <div>
                <p class="nunchi-latest__subject">{details.subject || t('noSubject')}</p>
                <p class="nunchi-small">{describeSummary(summary, clock)}</p>
                <div class="nunchi-latest__foot">
                  <p class="nunchi-small nunchi-quiet">{peopleWords(details)}</p>
                  <NotifyChoice message={message} onChoose={(when) => onNotify(message.id, when)} />
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {rows.some(({ summary }) => summary.place) && <PlaceCredit />}
    </section>
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
