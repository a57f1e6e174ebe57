import type { Answer } from '../mail/tracked-mail.ts';
import { type Clock, formatTime } from '../ui/format.ts';
import { type MessageKey, t } from '../ui/i18n.ts';

const WHO_KEYS: Record<Answer['kind'], MessageKey> = { reply: 'answeredBy', receipt: 'receiptFrom' };

/** "Answered by Dana Whitfield", "Read receipt from Dana Whitfield". */
export function answerWords({ kind, from }: Answer): string {
  return t(WHO_KEYS[kind], { name: from.name || from.address });
}

/** "2:02 PM"; "found 2:02 PM" where its own date is not known. */
export function answerTime({ at, found }: Answer, clock: Clock): string {
  const time = formatTime(at, clock);
  return found ? t('answerFound', { time }) : time;
}
