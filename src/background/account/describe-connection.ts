import type { Connection } from '../../mail/connection.ts';
import { countOutbox } from '../outbox/outbox-entry.ts';
import { ownPixelPaths } from '../pixel/blocking-rules.ts';
import type { Database } from '../store/schema.ts';
import { readConnection, readHealth } from '../store/state.ts';

/** The connection for pages and Gmail tabs: no keys, no token. */
export async function describeConnection(db: Database): Promise<Connection> {
  const record = await readConnection(db);
  if (!record) return { state: 'none' };
  const { host } = new URL(record.server);
  if (record.state === 'revoked') return { state: 'revoked', host, ownPixelPaths: ownPixelPaths(record) };
  const [health, outbox] = await Promise.all([readHealth(db), countOutbox(db)]);
  return {
    state: 'connected',
    host,
    publicUrl: record.publicUrl,
    ownPixelPaths: ownPixelPaths(record),
    connectedAt: record.connectedAt ?? 0,
    health,
    waiting: outbox.mails,
  };
}
