/** What open Gmail tabs are told when something has changed. */
import type { Settings } from '../mail/settings.ts';
import { readReport } from './account/describe-connection.ts';
import type { Environment } from './environment.ts';
import { threadSummaries } from './index/message-index.ts';
import type { Changed } from './store/changed.ts';

/** The threads as they now are; those without a tracked mail left are removed. */
export async function broadcastThreads(environment: Environment, changed: readonly Changed[]): Promise<void> {
  const db = await environment.db();
  for (const [gmailAccount, some] of Map.groupBy(changed, (one) => one.gmailAccount)) {
    const ids = [...new Set(some.flatMap((one) => ('threadId' in one ? one.threadId : [])))];
    const alone = [...new Set(some.flatMap((one) => ('threadId' in one ? [] : one.id)))];
    const summaries = await threadSummaries(db, gmailAccount, ids);
    const left = new Set(summaries.map(({ threadId }) => threadId));
    const removed = ids.filter((id) => !left.has(id));
    environment.broadcast({
      kind: 'threads',
      gmailAccount,
      changed: summaries,
      removed,
      ...(alone.length > 0 && { alone }),
    });
  }
}

export async function broadcastConnection(environment: Environment): Promise<void> {
  environment.broadcast({ kind: 'connection', connection: await readReport(await environment.db()) });
}

/** What compose windows go by, from now on. */
export function broadcastSettings(environment: Environment, settings: Settings): void {
  environment.broadcast({ kind: 'settings', settings });
}
