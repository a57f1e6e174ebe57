/** The few values of which there is one each. */

import type { ConnectionHealth } from '../../mail/connection.ts';
import type { ConnectionRecord, Database, Synced } from './schema.ts';

export async function readSynced(db: Database): Promise<Synced | null> {
  return ((await db.get('state', 'synced')) as Synced | undefined) ?? null;
}

export async function readConnection(db: Database): Promise<ConnectionRecord | null> {
  return ((await db.get('state', 'connection')) as ConnectionRecord | undefined) ?? null;
}

export async function readHealth(db: Database): Promise<ConnectionHealth> {
  return ((await db.get('state', 'standing')) as ConnectionHealth | undefined) ?? 'well';
}

/** Remembers how the backend answers; true where that has changed. */
export async function recordHealth(db: Database, standing: ConnectionHealth): Promise<boolean> {
  if ((await readHealth(db)) === standing) return false;
  await db.put('state', standing, 'standing');
  return true;
}
