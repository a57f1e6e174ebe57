import type { MessageResponse } from '../protocol/api.ts';
import { LOADS_LIMIT } from '../protocol/limits.ts';
import { messageStatus, strongestReply } from './replies.ts';
import type { Summary, TrackedMessage } from './tracked-mail.ts';

/** Summarizes a tracked mail for its eye, with device and place of the last read. */
export function summarizeMessage(message: TrackedMessage): Summary {
  const { details, report } = message;
  const last = report?.loads.filter(({ verdict }) => verdict === 'read').toSorted((a, b) => b.at - a.at)[0];
  return {
    status: messageStatus(message),
    waiting: report === null,
    reads: report?.reads ?? 0,
    ...(report && mayHideReads(report) && { atLeast: true }),
    lastReadAt: report?.lastReadAt ?? null,
    device: last?.device ?? 'unknown',
    place: last?.place ?? null,
    answer: strongestReply(details.answers),
  };
}

/** Whether its eye can turn green: not refused, and someone else can read it. */
export function canTurnGreen({ refusal, recipients }: Pick<TrackedMessage, 'refusal' | 'recipients'>): boolean {
  return refusal === undefined && recipients.self !== 'only';
}

/** Reads are a minimum: a proxy may serve a cached image, and loads beyond the limit are dropped. */
export function mayHideReads(report: Pick<MessageResponse, 'reads' | 'loads'>): boolean {
  return (
    report.reads > 0 &&
    (isFull(report) || report.loads.some(({ verdict, via }) => verdict === 'read' && via !== 'direct'))
  );
}
/** Later loads are dropped. */
export function isFull({ loads }: Pick<MessageResponse, 'loads'>): boolean {
  return loads.length >= LOADS_LIMIT;
}
