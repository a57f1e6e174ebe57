import { canTurnGreen, summarizeMessage } from '../../mail/summary.ts';
import { summarizeUntracked, type ThreadSummary, type UntrackedMail } from '../../mail/tracked-mail.ts';
import type { IndexedMessage } from '../store/schema.ts';

/**
 * A row's eye: that of the thread's latest mail that can turn green, or a later mail that went out untracked. Null:
 * neither.
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
