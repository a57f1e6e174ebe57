/** Reads of the index of tracked mails. */
import type { ThreadSummary } from '../../mail/tracked-mail.ts';
import type { ChangedThread } from '../store/changed-mail.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';
import { summarizeThread } from './summarize-thread.ts';
import { readUntracked } from './untracked-mails.ts';

/** A thread's tracked mails, oldest first. */
export async function threadMessages(db: Database, gmailAccount: string, threadId: string): Promise<IndexedMessage[]> {
  const messages = await db.getAllFromIndex('messages', 'thread', [gmailAccount, threadId]);
  return messages.sort((a, b) => a.sentAt - b.sentAt);
}

/** Omits threads without a tracked or untracked mail. */
export async function threadSummaries(
  db: Database,
  gmailAccount: string,
  threadIds: readonly string[],
): Promise<ThreadSummary[]> {
  const untracked = new Map(
    (await readUntracked(db)).filter((mail) => mail.gmailAccount === gmailAccount).map((mail) => [mail.threadId, mail]),
  );
  const index = db.transaction('messages').store.index('thread');
  const summaries = await Promise.all(
    threadIds.map(async (id) => summarizeThread(id, await index.getAll([gmailAccount, id]), untracked.get(id))),
  );
  return summaries.filter((summary) => summary !== null);
}

/** Read or answered mails first, then the others; latest first. */
export async function latestMessages(db: Database, limit: number): Promise<IndexedMessage[]> {
  const tx = db.transaction('messages');
  const found = new Map<string, IndexedMessage>();
  const add = async (index: 'lastReadAt' | 'answeredAt' | 'sentAt', count: number) => {
    let cursor = await tx.store.index(index).openCursor(null, 'prev');
    for (let seen = 0; cursor && seen < count; seen++) {
      if (!found.has(cursor.value.id)) found.set(cursor.value.id, cursor.value);
      cursor = await cursor.continue();
    }
  };
  // The first `limit` of each are enough: no later one can rank higher.
  await add('lastReadAt', limit);
  await add('answeredAt', limit);
  const known = [...found.values()].sort((a, b) => lastKnownAt(b) - lastKnownAt(a));
  if (known.length < limit) await add('sentAt', limit);
  return [...new Set([...known, ...found.values()])].slice(0, limit);
}

function lastKnownAt({ report, answeredAt }: IndexedMessage): number {
  return Math.max(report?.lastReadAt ?? 0, answeredAt ?? 0);
}

/** Every thread with a tracked mail. */
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
