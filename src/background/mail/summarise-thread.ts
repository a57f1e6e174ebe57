import { messageStatus, strongestAnswer } from '../../messaging/answers.ts';
import type { ThreadSummary } from '../../messaging/tracked-message.ts';
import type { IndexedMessage } from '../store/database.ts';

/**
 * A row's eye: the thread's latest tracked mail decides. Null where the thread has none: a mail that the backend
 * refused is not tracked, and must not show an eye that can never turn green.
 */
export function summariseThread(threadId: string, messages: readonly IndexedMessage[]): ThreadSummary | null {
  const tracked = messages.filter(({ refusal }) => refusal === undefined);
  const [first, ...others] = tracked;
  if (!first) return null;
  const message = others.reduce((latest, one) => (one.sentAt >= latest.sentAt ? one : latest), first);
  const { report, registered, details } = message;
  const reads = report?.loads.filter(({ verdict }) => verdict === 'read') ?? [];
  const last = reads.reduce<(typeof reads)[number] | null>((a, b) => (a && a.at > b.at ? a : b), null);
  return {
    threadId,
    status: messageStatus(message),
    waiting: !registered,
    reads: report?.reads ?? 0,
    lastReadAt: report?.lastReadAt ?? null,
    device: last?.device ?? 'unknown',
    place: last?.place ?? null,
    answer: strongestAnswer(details.answers),
  };
}
