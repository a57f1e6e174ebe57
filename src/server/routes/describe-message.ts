import { judgeMessage } from '../../evidence/judge-message.ts';
import type { MessageResponse } from '../../protocol/api.ts';
import type { MessageRecord } from '../store/store.ts';

/** A message as the API returns it, judged now: late signals and better rules correct earlier verdicts. */
export function describeMessage({ id, sentAt, sealed, recipients, loads, ownViews }: MessageRecord): MessageResponse {
  return { id, sentAt, sealed, recipients, ...judgeMessage({ sentAt, recipients }, loads, ownViews) };
}
