import { messageStatus, strongestAnswer } from './answers.ts';
import { mayHideReads } from './may-hide-reads.ts';
import type { Summary, TrackedMessage } from './tracked-message.ts';

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
    answer: strongestAnswer(details.answers),
  };
}
