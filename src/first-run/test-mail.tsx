import { canTurnGreen, summarizeMessage } from '../mail/summary.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';
import { receiptState } from '../views/describe-summary.ts';
import { MailArticle } from '../views/mail-article.tsx';
import { NotTrackedMail } from '../views/not-tracked-mail.tsx';
import { PlaceCredit } from '../views/place-credit.tsx';
import '../views/panel.css';
import './test-mail.css';

const WORDS: Record<ReceiptState, MessageKey> = {
  untracked: 'testRefused',
  waiting: 'testWaiting',
  unread: 'testSent',
  unconfirmed: 'testUnconfirmed',
  read: 'testRead',
};

/** State of the test as a live region, and the mail as in Gmail's pane. */
export function TestMail({ mail }: { mail: TrackedMessage | null }) {
  const state = mail && stateOf(mail);
  return (
    <section class={`nunchi-test nunchi-test--${state ?? 'none'}`}>
      <p role="status" class="nunchi-test__state">
        <ReceiptEye state={state ?? 'unread'} label={null} />
        <span>{t(state ? WORDS[state] : 'testNone')}</span>
      </p>
      {mail && (
        <div class="nunchi-panel">
          {mail.refusal === undefined ? (
            <MailArticle message={mail} clock={{ now: Date.now() }} />
          ) : (
            <NotTrackedMail mail={mail.details} why={t('refusedNote', { reason: mail.refusal })} />
          )}
          {mail.report?.loads.some(({ place }) => place) && <PlaceCredit />}
        </div>
      )}
    </section>
  );
}

function stateOf(mail: TrackedMessage): ReceiptState {
  const state = receiptState(summarizeMessage(mail));
  return state !== 'read' && !canTurnGreen(mail) ? 'untracked' : state;
}
