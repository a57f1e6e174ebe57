import type { Database, IndexedMessage } from '../store/schema.ts';

export interface SentMails {
  /** Latest first. */
  mails: IndexedMessage[];
  /** Where the next step begins; null: the end. */
  next: number | null;
}

/**
 * One step through all tracked mails: about `count` (1 or more) sent before `before` (ms; null: from the latest). Mails
 * of one millisecond stay together.
 */
export async function readSent(db: Database, before: number | null, count: number): Promise<SentMails> {
  const index = db.transaction('messages').store.index('sentAt');
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  // A key cursor finds the step's end; getAll then reads it at once.
  let cursor = await index.openKeyCursor(range, 'prev');
  if (cursor && count > 1) cursor = await cursor.advance(count - 1);
  const oldest = cursor?.key ?? null;
  const messages = await index.getAll(oldest === null ? range : rangeFrom(oldest, before));
  return { mails: messages.reverse(), next: oldest };
}

function rangeFrom(oldest: number, before: number | null): IDBKeyRange {
  return before === null ? IDBKeyRange.lowerBound(oldest) : IDBKeyRange.bound(oldest, before, false, true);
}
