/** Reads the single values of the `state` store. */

import type { ConnectionHealth } from '../../mail/connection.ts';
import type { ConnectionRecord, Database, StoredHealth, Synced } from './schema.ts';

export async function readSynced(db: Database): Promise<Synced | null> {
  return ((await db.get('state', 'synced')) as Synced | undefined) ?? null;
}

export async function readConnection(db: Database): Promise<ConnectionRecord | null> {
  return ((await db.get('state', 'connection')) as ConnectionRecord | undefined) ?? null;
}

export async function readHealth(db: Database): Promise<ConnectionHealth> {
  const stored = (await db.get('state', 'standing')) as StoredHealth | undefined;
  return stored === 'silent' ? 'unreachable' : (stored ?? 'well');
}

/** True: the health differs. */
export async function recordHealth(db: Database, health: ConnectionHealth): Promise<boolean> {
  if ((await readHealth(db)) === health) return false;
  const stored: StoredHealth = health === 'unreachable' ? 'silent' : health;
  await db.put('state', stored, 'standing');
  return true;
}
