import type { Reply } from '../mail/tracked-mail.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const WHO_KEYS: Record<Reply['kind'], MessageKey> = { reply: 'answeredBy', receipt: 'receiptFrom' };

/** "Answered by Dana Whitfield", "Read receipt from Dana Whitfield". */
export function replyWords({ kind, from }: Reply): string {
  return t(WHO_KEYS[kind], { name: from.name || from.address });
}

/** "2:02 PM"; "found 2:02 PM" if only that is known. */
export function replyTime({ at, found }: Reply, clock: Clock): string {
  const time = formatTime(at, clock);
  return found ? t('answerFound', { time }) : time;
}
