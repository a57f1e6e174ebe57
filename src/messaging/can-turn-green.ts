import type { TrackedMessage } from './tracked-message.ts';

/** Whether an eye of this mail could ever turn green: the backend has not refused it, and somebody else can read it. */
export function canTurnGreen({ refusal, recipients }: Pick<TrackedMessage, 'refusal' | 'recipients'>): boolean {
  return refusal === undefined && recipients.self !== 'only';
}
