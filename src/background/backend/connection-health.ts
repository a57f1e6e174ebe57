import type { ConnectionHealth } from '../../mail/connection.ts';
import type { Environment } from '../environment.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { recordHealth } from '../store/state.ts';
import type { BackendResponse } from './send-request.ts';

const STANDINGS: Record<BackendResponse['kind'], ConnectionHealth> = {
  ok: 'well',
  refused: 'well',
  'unknown-device': 'well',
  unreachable: 'silent',
  busy: 'busy',
  foreign: 'foreign',
  'server-older': 'server-older',
  'server-newer': 'server-newer',
};

function standingOf(environment: Environment, { kind }: BackendResponse): ConnectionHealth {
  // A backend on this very machine answers without a network.
  return kind === 'unreachable' && !environment.online() ? 'offline' : STANDINGS[kind];
}

/** What any answer says of the connection: whether the backend is there, and whether it still knows this device. */
export async function recordResponse(
  environment: Environment,
  connection: ConnectionRecord,
  answer: BackendResponse,
): Promise<void> {
  const db = await environment.db();
  const changed = await recordHealth(db, standingOf(environment, answer));
  const revoked = answer.kind === 'unknown-device' && (await revoke(environment, connection));
  if (changed || revoked) await environment.changed({ kind: 'connection' });
}

/** Keys, index and outbox stay: a link from another browser of the account mends it. */
async function revoke(environment: Environment, { device }: ConnectionRecord): Promise<boolean> {
  const tx = durably(await environment.db(), ['state']);
  const state = tx.objectStore('state');
  const record = (await state.get('connection')) as ConnectionRecord | undefined;
  const ours = record?.device === device && record.state === 'connected';
  if (ours) state.put({ ...record, state: 'revoked' }, 'connection');
  await tx.done;
  return ours;
}
