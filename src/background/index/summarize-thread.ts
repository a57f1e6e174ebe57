import { canTurnGreen, summarizeMessage } from '../../mail/summary.ts';
import { summarizeUntracked, type ThreadSummary, type UntrackedMail } from '../../mail/tracked-mail.ts';
import type { IndexedMessage } from '../store/schema.ts';

/**
 * A row's eye: the thread's latest mail whose eye can turn green decides. Null where the thread has none. A later one that
 * went out without the receipt it asked for says so.
 */
export function summarizeThread(
  threadId: string,
  messages: readonly IndexedMessage[],
  untracked?: UntrackedMail,
): ThreadSummary | null {
  const message = messages
    .filter(canTurnGreen)
    .sort((a, b) => a.sentAt - b.sentAt)
    .at(-1);
  if (untracked && untracked.sentAt > (message?.sentAt ?? 0)) return summarizeUntracked(untracked);
  if (!message) return null;
  return { threadId, ...summarizeMessage(message), waiting: !message.registered };
}
