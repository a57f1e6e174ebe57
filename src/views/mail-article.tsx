import { canTurnGreen, isFull, summarizeMessage } from '../mail/summary.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import { LOADS_LIMIT } from '../protocol/limits.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { type Clock, formatTime, isoTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';
import { readersNotes } from './describe-reads.ts';
import { receiptState } from './describe-summary.ts';
import { groupLoads } from './group-loads.ts';
import { NotCounted, Reads } from './load-list.tsx';
import { isRepliedUnseen, MailStatus } from './mail-status.tsx';
import { findSpots } from './map/spots.ts';
import { Where } from './map/where.tsx';
import { peopleWords } from './people-words.ts';
import { STATE_NOTES } from './state-notes.ts';
import './mail-article.css';

/** A tracked mail and its reads. */
export function MailArticle({ message, clock }: { message: TrackedMessage; clock: Clock }) {
  const { details, sentAt, report } = message;
  const state = receiptState(summarizeMessage(message));
  const { counted, notCounted } = groupLoads(report?.loads ?? []);
  const note = noteOf(message, state);
  return (
    <article class="nunchi-mail">
      <header class="nunchi-mail__head">
        {canTurnGreen(message) ? <ReceiptEye state={state} label={null} /> : <span />}
        <div>
          <MailStatus message={message} state={state} clock={clock} />
          <h3 class="nunchi-mail__subject">{details.subject || t('noSubject')}</h3>
          <p class="nunchi-quiet">{peopleWords(details)}</p>
        </div>
      </header>
      {readersNotes(message, state).map((words) => (
        <p key={words} class="nunchi-quiet">
          {words}
        </p>
      ))}
      <dl class="nunchi-times">
        <Moment label={t('sentLabel')} at={sentAt} clock={clock} />
        <Moment label={t('firstReadLabel')} at={report?.firstReadAt ?? null} clock={clock} />
        {report && report.reads > 1 && <Moment label={t('lastReadLabel')} at={report.lastReadAt} clock={clock} />}
      </dl>
      {note && <p class="nunchi-note">{t(note)}</p>}
      {report && isFull(report) && <p class="nunchi-note">{t('loadsFullNote', { count: LOADS_LIMIT })}</p>}
      <Reads groups={counted} clock={clock} />
      <Where spots={findSpots(counted)} />
      <NotCounted groups={notCounted} clock={clock} />
    </article>
  );
}

function noteOf(message: TrackedMessage, state: ReceiptState): MessageKey | null {
  if (isRepliedUnseen(message)) return 'answeredNote';
  return message.recipients.self === 'only' && state === 'unread' ? 'selfOnlyNote' : STATE_NOTES[state];
}

function Moment({ label, at, clock }: { label: string; at: number | null; clock: Clock }) {
  if (at === null) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <time dateTime={isoTime(at)}>{formatTime(at, clock)}</time>
      </dd>
    </div>
  );
}
