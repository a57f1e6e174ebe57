/** Sends the current state of what changed to open Gmail tabs and activity pages. */
import { describeConnection } from './account/describe-connection.ts';
import type { Platform } from './environment.ts';
import { threadSummaries } from './index/message-index.ts';
import { readSettings } from './settings/settings.ts';
import type { ChangedMail } from './store/changed-mail.ts';

/** Lists threads without a tracked mail left as removed. */
export async function broadcastThreads(platform: Platform, changed: readonly ChangedMail[]): Promise<void> {
  const db = await platform.db();
  for (const [gmailAccount, some] of Map.groupBy(changed, (one) => one.gmailAccount)) {
    const ids = [...new Set(some.flatMap((one) => ('threadId' in one ? one.threadId : [])))];
    const alone = [...new Set(some.flatMap((one) => ('threadId' in one ? [] : one.id)))];
    const summaries = await threadSummaries(db, gmailAccount, ids);
    const left = new Set(summaries.map(({ threadId }) => threadId));
    const removed = ids.filter((id) => !left.has(id));
    platform.broadcast({
      kind: 'threads',
      gmailAccount,
      changed: summaries,
      removed,
      ...(alone.length > 0 && { alone }),
    });
  }
}

export async function broadcastConnection(platform: Platform): Promise<void> {
  platform.broadcast({ kind: 'connection', connection: await describeConnection(await platform.db()) });
}

export async function broadcastSettings(platform: Platform): Promise<void> {
  platform.broadcast({ kind: 'settings', settings: await readSettings(await platform.db()) });
}
