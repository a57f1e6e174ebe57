/** The index of tracked mails as the activity page reads it: page by page, never in one giant message. */

import type { ActivityPage, ActivityRow } from '../../messaging/activity-row.ts';
import { canTurnGreen } from '../../messaging/can-turn-green.ts';
import { summarizeMessage } from '../../messaging/summarize-message.ts';
import type { Database, IndexedMessage } from '../store/database.ts';
import { threadMessages } from './message-index.ts';

/** Rows of one page at most. */
const PAGE_LIMIT = 5_000;

/**
 * Mails sent before `before` (ms; null: from the latest), latest first: about `limit` of them, since mails of the same
 * millisecond stay together.
 */
export async function activityPage(db: Database, before: number | null, limit: number): Promise<ActivityPage> {
  const index = db.transaction('messages').store.index('sentAt');
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  // A cursor that only steps over keys finds where the page ends; getAll then reads it in one go.
  let cursor = await index.openKeyCursor(range, 'prev');
  const step = Math.min(Math.max(Math.trunc(limit), 1), PAGE_LIMIT) - 1;
  if (cursor && step > 0) cursor = await cursor.advance(step);
  const oldest = cursor?.key ?? null;
  const messages = await index.getAll(oldest === null ? range : pageRange(oldest, before));
  return { rows: messages.reverse().map(activityRow), next: oldest };
}

/** Of these threads all rows. */
export async function activityOfThreads(
  db: Database,
  gmailAccount: string,
  threadIds: readonly string[],
): Promise<ActivityRow[]> {
  const threads = await Promise.all(threadIds.map((id) => threadMessages(db, gmailAccount, id)));
  return threads.flat().map(activityRow);
}

function pageRange(oldest: number, before: number | null): IDBKeyRange {
  return before === null ? IDBKeyRange.lowerBound(oldest) : IDBKeyRange.bound(oldest, before, false, true);
}

function activityRow(message: IndexedMessage): ActivityRow {
  const { id, sentAt, details, report, registered } = message;
  return {
    ...summarizeMessage(message),
    id,
    sentAt,
    gmailAccount: details.gmailAccount,
    threadId: details.threadId,
    subject: details.subject,
    people: [...details.to, ...details.cc, ...details.bcc],
    waiting: !registered,
    refused: !canTurnGreen(message),
    firstReadAt: report?.firstReadAt ?? null,
  };
}
