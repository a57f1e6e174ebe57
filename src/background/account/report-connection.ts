import type { Connection } from '../../messaging/messages.ts';
import type { Database } from '../store/database.ts';
import { readConnection, readStanding } from '../store/state.ts';
import { ownPixelPaths } from './connection-record.ts';

/** The connection as pages and Gmail tabs may know it: no keys, no token. */
export async function readReport(db: Database): Promise<Connection> {
  const record = await readConnection(db);
  if (!record) return { state: 'none' };
  const { host } = new URL(record.server);
  if (record.state === 'revoked') return { state: 'revoked', host, ownPixelPaths: ownPixelPaths(record) };
  const [standing, due] = await Promise.all([readStanding(db), db.getAllFromIndex('outbox', 'step', 'register')]);
  return {
    state: 'connected',
    host,
    publicUrl: record.publicUrl,
    ownPixelPaths: ownPixelPaths(record),
    connectedAt: record.connectedAt ?? 0,
    standing,
    waiting: due.filter((entry) => entry.step === 'register' && !entry.update).length,
  };
}
