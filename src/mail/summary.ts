import type { MessageResponse } from '../protocol/api.ts';
import { LOADS_LIMIT } from '../protocol/limits.ts';
import { messageStatus, strongestReply } from './replies.ts';
import type { Summary, TrackedMessage } from './tracked-mail.ts';

/** A tracked mail as an eye tells it: of the last read also the device and the place. */
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

/** Whether an eye of this mail could ever turn green: the backend has not refused it, and somebody else can read it. */
export function canTurnGreen({ refusal, recipients }: Pick<TrackedMessage, 'refusal' | 'recipients'>): boolean {
  return refusal === undefined && recipients.self !== 'only';
}

/** The reads are a minimum: a proxy may show an image that it has kept, and of a mail loaded without end the rest is not kept. */
export function mayHideReads(report: Pick<MessageResponse, 'reads' | 'loads'>): boolean {
  return (
    report.reads > 0 &&
    (isFull(report) || report.loads.some(({ verdict, via }) => verdict === 'read' && via !== 'direct'))
  );
}
/** Later loads of this mail are not kept. */
export function isFull({ loads }: Pick<MessageResponse, 'loads'>): boolean {
  return loads.length >= LOADS_LIMIT;
}
