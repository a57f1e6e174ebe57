import type { Environment } from '../environment.ts';
import { allThreads } from '../index/message-index.ts';
import { readUntracked } from '../index/untracked-mails.ts';
import { deliverLast } from '../outbox/deliver-outbox.ts';
import { durably } from '../store/database.ts';
import { readConnection } from '../store/state.ts';
import { removeDevice } from './connect.ts';

/** Limit of the last delivery, ms: disconnecting never waits longer. */
const LAST_DELIVERY = 5_000;

/** Values of the `state` store that belong to the account. */
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
 * Delivers what is due and removes this device, if the backend can be reached. Then erases keys, index, outbox and
 * drafts. Settings stay, in this browser alone.
 */
export async function disconnect(environment: Environment): Promise<void> {
  const db = await environment.db();
  const connection = await readConnection(db);
  if (!connection) return;
  if (connection.state === 'connected') {
    // A broken outbox must not prevent leaving.
    await deliverLast(environment, connection, AbortSignal.timeout(LAST_DELIVERY)).catch((error: unknown) =>
      console.error('outbox:', error),
    );
    await removeDevice(connection.server, connection);
  }
  const threads = [...(await allThreads(db)), ...(await readUntracked(db))];
  const tx = durably(db, ['state', 'drafts', 'outbox', 'messages', 'ownViews', 'waitingReads']);
  for (const key of ACCOUNT_KEYS) tx.objectStore('state').delete(key);
  for (const store of ['drafts', 'outbox', 'messages', 'ownViews', 'waitingReads'] as const)
    tx.objectStore(store).clear();
  await tx.done;
  await environment.changed({ kind: 'mails', mails: threads });
}
