import type { Summary } from '../mail/tracked-mail.ts';
import { type Clock, formatAgo, formatTime, joinParts } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { ReceiptEye } from '../ui/receipt-eye.tsx';
import { replyTime, replyWords } from './describe-reply.ts';
import { describeLoads, deviceName, receiptState } from './describe-summary.ts';
import { PlaceCredit } from './place-credit.tsx';
import { placeName } from './place-name.ts';
import { STATE_NOTES } from './state-notes.ts';
import { untrackedWords } from './untracked-words.ts';
import './eye-card.css';

/** Hover card of an eye: the short form of the pane. */
export function EyeCard({ summary, clock }: { summary: Summary; clock: Clock }) {
  const state = receiptState(summary);
  const { answer, reads, untracked } = summary;
  const note = STATE_NOTES[state];
  return (
    <>
      <ReceiptEye state={state} label={null} />
      <div>
        {answer && (
          <>
            <p class="nunchi-eye-card__status">{replyWords(answer)}</p>
            <p>
              {replyTime(answer, clock)} · {formatAgo(answer.at, clock)}
            </p>
          </>
        )}
        {untracked && <p class="nunchi-eye-card__status">{t('untrackedTitle')}</p>}
        {untracked && <p class="nunchi-quiet">{untrackedWords(untracked)}</p>}
        {!untracked && (!answer || reads > 0) && <Loads summary={summary} clock={clock} />}
        {note && !answer && <p class="nunchi-quiet">{t(note)}</p>}
      </div>
    </>
  );
}

/** How often, and for the last read when, on what and where. */
function Loads({ summary, clock }: { summary: Summary; clock: Clock }) {
  const { lastReadAt, device, place } = summary;
  const last = joinParts([deviceName(device), place && placeName(place)]);
  return (
    <>
      <p class="nunchi-eye-card__status">{describeLoads(summary)}</p>
      {lastReadAt !== null && (
        <p>
          {formatTime(lastReadAt, clock)} · {formatAgo(lastReadAt, clock)}
        </p>
      )}
      {last && <p>{last}</p>}
      {place && <PlaceCredit byPointerOnly />}
    </>
  );
}
