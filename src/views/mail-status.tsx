import { byStrength } from '../mail/replies.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { type Clock, formatAgo, isoTime } from '../ui/format.ts';
import { describeReads } from './describe-reads.ts';
import { replyTime, replyWords } from './describe-reply.ts';
import './mail-status.css';

/** First lines of a mail, strongest evidence first: replies, then loads. */
export function MailStatus({ message, state, clock }: { message: TrackedMessage; state: ReceiptState; clock: Clock }) {
  return (
    <>
      {byStrength(message.details.answers).map((answer) => (
        <p key={answer.gmailMessageId} class="nunchi-mail__status">
          {replyWords(answer)}{' '}
          <time class="nunchi-mail__when" dateTime={isoTime(answer.at)}>
            {replyTime(answer, clock)} · {formatAgo(answer.at, clock)}
          </time>
        </p>
      ))}
      {!isRepliedUnseen(message) && <p class="nunchi-mail__status">{describeReads(message, state)}</p>}
    </>
  );
}

/** Replied, and no load is a read: then loads add nothing. */
export function isRepliedUnseen({ details, report }: TrackedMessage): boolean {
  return details.answers.length > 0 && !report?.reads;
}
