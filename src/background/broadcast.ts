/** What open Gmail tabs are told when something has changed. */
import type { Settings } from '../mail/settings.ts';
import { readReport } from './account/report-connection.ts';
import type { Room } from './environment.ts';
import { threadSummaries } from './index/message-index.ts';
import type { Changed } from './store/changed.ts';

/** The threads as they now are; those without a tracked mail left are removed. */
export async function tellThreads(room: Room, changed: readonly Changed[]): Promise<void> {
  const db = await room.db();
  for (const [gmailAccount, some] of Map.groupBy(changed, (one) => one.gmailAccount)) {
    const ids = [...new Set(some.flatMap((one) => ('threadId' in one ? one.threadId : [])))];
    const alone = [...new Set(some.flatMap((one) => ('threadId' in one ? [] : one.id)))];
    const summaries = await threadSummaries(db, gmailAccount, ids);
    const left = new Set(summaries.map(({ threadId }) => threadId));
    const removed = ids.filter((id) => !left.has(id));
    room.tell({ kind: 'threads', gmailAccount, changed: summaries, removed, ...(alone.length > 0 && { alone }) });
  }
}

export async function tellConnection(room: Room): Promise<void> {
  room.tell({ kind: 'connection', connection: await readReport(await room.db()) });
}

/** What compose windows go by, from now on. */
export function tellSettings(room: Room, settings: Settings): void {
  room.tell({ kind: 'settings', settings });
}
