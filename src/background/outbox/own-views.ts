/** Own views due at the backend. The queue is short: they only matter near a load. */
import { messageId, type OwnViewsRequest } from '../../protocol/api.ts';
import { VIEWS_LIMIT } from '../../protocol/limits.ts';
import { type BackendResponse, sendRequest } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import type { ConnectionRecord, Database } from '../store/schema.ts';

/** Drops the oldest beyond the limit. */
export async function queueOwnViews(db: Database, views: readonly { id: string; at: number }[]): Promise<void> {
  const tx = db.transaction('ownViews', 'readwrite');
  for (const { id, at } of views) if (messageId.safeParse(id).success) tx.store.add({ id, at: Math.round(at) });
  const keys = await tx.store.getAllKeys();
  for (const key of keys.slice(0, -VIEWS_LIMIT)) tx.store.delete(key);
  await tx.done;
}

/** Null: the queue is empty. Drops a refused batch: it would be refused again. */
export async function deliverOwnViews(
  { db: opened, now }: Pick<Environment, 'db' | 'now'>,
  { server, token }: ConnectionRecord,
  signal: AbortSignal,
): Promise<BackendResponse | null> {
  const db = await opened();
  const queued = await db.getAll('ownViews', null, VIEWS_LIMIT);
  const last = queued.at(-1)?.key;
  if (last === undefined) return null;
  const body: OwnViewsRequest = { views: queued.map(({ id, at }) => ({ id, at })) };
  const request = { method: 'POST', path: '/v1/own-views', token, body, clock: now(), signal } as const;
  const response = await sendRequest(server, request);
  if (response.kind === 'refused') console.error(`own views: dropped ${queued.length}: ${response.reason}`);
  if (response.kind === 'ok' || response.kind === 'refused') await db.delete('ownViews', IDBKeyRange.upperBound(last));
  return response;
}
