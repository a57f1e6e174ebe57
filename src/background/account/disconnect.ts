import type { Environment } from '../environment.ts';
import { allThreads } from '../index/message-index.ts';
import { readUntracked } from '../index/untracked-mails.ts';
import { deliverLast } from '../outbox/deliver-outbox.ts';
import { durably } from '../store/database.ts';
import { readConnection } from '../store/state.ts';
import { leave } from './connect.ts';

/** How long a person who leaves may be kept by a backend that gives no answer, ms. */
const LAST_DELIVERY = 5_000;

/** What there is one of and belongs to the account. */
const ACCOUNT_KEYS = [
  'connection',
  'cursor',
  'standing',
  'synced',
  'replaced',
  'unreadable',
  'untracked',
  'looked',
  'unseen',
] as const;

/**
 * Leaves the account: the backend hears what waits for it (if it can be reached); then this device's token (so, too), keys,
 * index, outbox and drafts go; settings stay, and are this browser's alone.
 */
export async function disconnect(environment: Environment): Promise<void> {
  const db = await environment.db();
  const connection = await readConnection(db);
  if (!connection) return;
  if (connection.state === 'connected') {
    // Whatever is wrong with the outbox, one can leave.
    await deliverLast(environment, connection, AbortSignal.timeout(LAST_DELIVERY)).catch((error: unknown) =>
      console.error('outbox:', error),
    );
    await leave(connection.server, connection);
  }
  const threads = [...(await allThreads(db)), ...(await readUntracked(db))];
  const tx = durably(db, ['state', 'drafts', 'outbox', 'messages', 'ownViews', 'waitingReads']);
  for (const key of ACCOUNT_KEYS) tx.objectStore('state').delete(key);
  for (const store of ['drafts', 'outbox', 'messages', 'ownViews', 'waitingReads'] as const)
    tx.objectStore(store).clear();
  await tx.done;
  await environment.changed({ kind: 'mails', mails: threads });
}
