import type { Database, IndexedMessage } from '../store/schema.ts';

export interface SentMails {
  /** Latest first. */
  mails: IndexedMessage[];
  /** Where the next step goes on; null: there is none. */
  next: number | null;
}

/**
 * A step through all tracked mails: those sent before `before` (ms; null: from the latest), about `count` (1 or more) of them,
 * since mails of the same millisecond stay together.
 */
export async function readSent(db: Database, before: number | null, count: number): Promise<SentMails> {
  const index = db.transaction('messages').store.index('sentAt');
  const range = before === null ? null : IDBKeyRange.upperBound(before, true);
  // A cursor that only steps over keys finds where the step ends; getAll then reads it in one go.
  let cursor = await index.openKeyCursor(range, 'prev');
  if (cursor && count > 1) cursor = await cursor.advance(count - 1);
  const oldest = cursor?.key ?? null;
  const messages = await index.getAll(oldest === null ? range : rangeFrom(oldest, before));
  return { mails: messages.reverse(), next: oldest };
}

function rangeFrom(oldest: number, before: number | null): IDBKeyRange {
  return before === null ? IDBKeyRange.lowerBound(oldest) : IDBKeyRange.bound(oldest, before, false, true);
}
