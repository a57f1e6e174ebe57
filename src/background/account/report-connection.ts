import type { Connection } from '../../messaging/messages.ts';
import type { Database } from '../store/database.ts';
import { readConnection } from '../store/state.ts';
import { ownPixelPaths } from './connection-record.ts';

/** The connection as pages and Gmail tabs may know it: no keys, no token. */
export async function readReport(db: Database): Promise<Connection> {
  const record = await readConnection(db);
  if (!record) return { state: 'none' };
  const { host } = new URL(record.server);
  if (record.state === 'revoked') return { state: 'revoked', host, ownPixelPaths: ownPixelPaths(record) };
  const [reachable, due] = await Promise.all([
    db.get('state', 'reachable'),
    db.getAllFromIndex('outbox', 'step', 'register'),
  ]);
  return {
    state: 'connected',
    host,
    publicUrl: record.publicUrl,
    ownPixelPaths: ownPixelPaths(record),
    connectedAt: record.connectedAt ?? 0,
    reachable: reachable !== false,
    waiting: due.filter((entry) => entry.step === 'register' && !entry.update).length,
  };
}
