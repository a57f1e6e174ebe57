import { messageStatus, strongestAnswer } from '../messaging/answers.ts';
import type { TrackedMessage } from '../messaging/tracked-message.ts';
import type { Summary } from './describe-summary.ts';

/** A tracked mail as a row's eye would tell it. */
export function summarizeMessage(message: TrackedMessage): Summary {
  const { details, report } = message;
  const last = report?.loads.filter(({ verdict }) => verdict === 'read').toSorted((a, b) => b.at - a.at)[0];
  return {
    status: messageStatus(message),
    waiting: report === null,
    reads: report?.reads ?? 0,
    lastReadAt: report?.lastReadAt ?? null,
    device: last?.device ?? 'unknown',
    place: last?.place ?? null,
    answer: strongestAnswer(details.answers),
  };
}
