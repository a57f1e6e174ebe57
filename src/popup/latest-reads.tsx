import { summarizeMessage } from '../messaging/summarize-message.ts';
import type { TrackedMessage } from '../messaging/tracked-message.ts';
import { describeSummary, receiptState } from '../panel/describe-summary.ts';
import { peopleWords } from '../panel/people-words.ts';
import { PlaceCredit } from '../panel/place-credit.tsx';
import type { Clock } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';

/** Latest reads first; mails that nobody has opened yet are left out. */
export function LatestReads({ messages, clock }: { messages: TrackedMessage[]; clock: Clock }) {
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
          {rows.map(({ message: { id, details }, summary }) => (
            <li key={id}>
              <ReceiptEye state={receiptState(summary)} label={null} />
              <div>
                <p class="nunchi-latest__subject">{details.subject || t('noSubject')}</p>
                <p class="nunchi-small">{describeSummary(summary, clock)}</p>
                <p class="nunchi-small nunchi-quiet">{peopleWords(details)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {rows.some(({ summary }) => summary.place) && <PlaceCredit />}
    </section>
  );
}
