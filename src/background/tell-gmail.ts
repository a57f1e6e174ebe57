/** What open Gmail tabs are told when something has changed. */
import type { Settings } from '../messaging/settings.ts';
import { readReport } from './account/report-connection.ts';
import { threadSummaries } from './mail/message-index.ts';
import type { ChangedThread } from './outbox/take-back.ts';
import type { Room } from './room.ts';

/** The threads as they now are; those without a tracked mail left are removed. */
export async function tellThreads(room: Room, changed: readonly ChangedThread[]): Promise<void> {
  const db = await room.db();
  for (const [gmailAccount, threads] of Map.groupBy(changed, (thread) => thread.gmailAccount)) {
    const ids = [...new Set(threads.map(({ threadId }) => threadId))];
    const summaries = await threadSummaries(db, gmailAccount, ids);
    const left = new Set(summaries.map(({ threadId }) => threadId));
    room.tell({ kind: 'threads', gmailAccount, changed: summaries, removed: ids.filter((id) => !left.has(id)) });
  }
}

export async function tellConnection(room: Room): Promise<void> {
  room.tell({ kind: 'connection', connection: await readReport(await room.db()) });
}

/** What compose windows go by, from now on. */
export function tellSettings(room: Room, settings: Settings): void {
  room.tell({ kind: 'settings', settings });
}
