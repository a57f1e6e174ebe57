import { summarizeMessage } from '../../messaging/summarize-message.ts';
import type { ThreadSummary } from '../../messaging/tracked-message.ts';
import { summarizeUntracked, type UntrackedMail } from '../../messaging/untracked-mail.ts';
import type { IndexedMessage } from '../store/database.ts';

/**
 * A row's eye: the thread's latest tracked mail decides. Null where the thread has none: a mail that the backend
 * refused is not tracked, and must not show an eye that can never turn green. A later one that went out without the
 * receipt it asked for says so.
 */
export function summarizeThread(
  threadId: string,
  messages: readonly IndexedMessage[],
  untracked?: UntrackedMail,
): ThreadSummary | null {
  const tracked = messages.filter(({ refusal }) => refusal === undefined);
  const message = tracked.toSorted((a, b) => a.sentAt - b.sentAt).at(-1);
  if (untracked && untracked.sentAt > (message?.sentAt ?? 0)) return summarizeUntracked(untracked);
  if (!message) return null;
  return { threadId, ...summarizeMessage(message), waiting: !message.registered };
}
