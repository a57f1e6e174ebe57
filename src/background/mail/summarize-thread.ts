import { summarizeMessage } from '../../messaging/summarize-message.ts';
import type { ThreadSummary } from '../../messaging/tracked-message.ts';
import type { IndexedMessage } from '../store/database.ts';

/**
 * A row's eye: the thread's latest tracked mail decides. Null where the thread has none: a mail that the backend
 * refused is not tracked, and must not show an eye that can never turn green.
 */
export function summarizeThread(threadId: string, messages: readonly IndexedMessage[]): ThreadSummary | null {
  const tracked = messages.filter(({ refusal }) => refusal === undefined);
  const [first, ...others] = tracked;
  if (!first) return null;
  const message = others.reduce((latest, one) => (one.sentAt >= latest.sentAt ? one : latest), first);
  return { threadId, ...summarizeMessage(message), waiting: !message.registered };
}
