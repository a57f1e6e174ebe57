import type { TrackedMessage } from '../messaging/tracked-message.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { type Clock, formatAgo, isoTime } from '../ui/format.ts';
import { t } from '../ui/i18n.ts';
import { answerTime, answerWords } from './describe-answer.ts';
import { describeReads } from './describe-reads.ts';

/** A mail's first lines, the strongest evidence first: who has answered it, then what its loads say. */
export function MailStatus({ message, state, clock }: { message: TrackedMessage; state: ReceiptState; clock: Clock }) {
  const { details, report } = message;
  const answered = details.answers.length > 0;
  const loaded = report !== null && report.reads > 0;
  return (
    <>
      {details.answers.toReversed().map((answer) => (
        <p key={answer.gmailMessageId} class="nunchi-mail__status">
          {answerWords(answer)}{' '}
          <time class="nunchi-mail__when" dateTime={isoTime(answer.at)}>
            {answerTime(answer, clock)} · {formatAgo(answer.at, clock)}
          </time>
        </p>
      ))}
      {(loaded || !answered) && <p class="nunchi-mail__status">{describeReads(message, state)}</p>}
      {answered && !loaded && <p class="nunchi-quiet">{t('answeredNote')}</p>}
    </>
  );
}
