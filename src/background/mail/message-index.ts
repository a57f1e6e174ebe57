/** Questions to the index of tracked mails. */
import type { ThreadSummary, TrackedMessage } from '../../messaging/tracked-message.ts';
import type { ChangedThread } from '../outbox/take-back.ts';
import type { Database, IndexedMessage } from '../store/database.ts';
import { summariseThread } from './summarise-thread.ts';

/** A thread's tracked mails, oldest first. */
export async function threadMessages(db: Database, gmailAccount: string, threadId: string): Promise<IndexedMessage[]> {
  const messages = await db.getAllFromIndex('messages', 'thread', [gmailAccount, threadId]);
  return messages.sort((a, b) => a.sentAt - b.sentAt);
}

/** Of those threads that have a tracked mail. */
export async function threadSummaries(
  db: Database,
  gmailAccount: string,
  threadIds: readonly string[],
): Promise<ThreadSummary[]> {
  const index = db.transaction('messages').store.index('thread');
  const summaries = await Promise.all(
    threadIds.map(async (id) => summariseThread(id, await index.getAll([gmailAccount, id]))),
  );
  return summaries.filter((summary) => summary !== null);
}

/** Those read, latest reads first; then those not read, latest first. */
export async function latestMessages(db: Database, limit: number): Promise<TrackedMessage[]> {
  const tx = db.transaction('messages');
  const found = new Map<string, TrackedMessage>();
  for (const index of ['lastReadAt', 'sentAt'] as const) {
    let cursor = await tx.store.index(index).openCursor(null, 'prev');
    while (cursor && found.size < limit) {
      if (!found.has(cursor.value.id)) found.set(cursor.value.id, cursor.value);
      cursor = await cursor.continue();
    }
  }
  return [...found.values()];
}

/** Every thread that has a tracked mail. */
export async function allThreads(db: Database): Promise<ChangedThread[]> {
  const threads: ChangedThread[] = [];
  let cursor = await db.transaction('messages').store.index('thread').openKeyCursor(null, 'nextunique');
  while (cursor) {
    const [gmailAccount, threadId] = cursor.key;
    threads.push({ gmailAccount, threadId });
    cursor = await cursor.continue();
  }
  return threads;
}
