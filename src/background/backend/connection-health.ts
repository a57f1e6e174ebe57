import type { ConnectionHealth } from '../../mail/connection.ts';
import type { Environment } from '../environment.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { recordHealth } from '../store/state.ts';
import { type BackendResponse, failureOf } from './send-request.ts';

function healthOf(environment: Environment, response: BackendResponse): ConnectionHealth {
  if (response.kind === 'ok') return 'well';
  const failure = failureOf(environment, response);
  return failure === 'refused' || failure === 'unknown-device' ? 'well' : failure;
}

/** Keeps what a response says of the connection: its health, and whether this browser was revoked. */
export async function recordResponse(
  environment: Environment,
  connection: ConnectionRecord,
  response: BackendResponse,
): Promise<void> {
  const db = await environment.db();
  const changed = await recordHealth(db, healthOf(environment, response));
  const revoked = response.kind === 'unknown-device' && (await revoke(environment, connection));
  if (changed || revoked) await environment.changed({ kind: 'connection' });
}

/** Keys, index and outbox stay: a link from another browser reconnects. */
async function revoke(environment: Environment, { device }: ConnectionRecord): Promise<boolean> {
  const tx = durably(await environment.db(), ['state']);
  const state = tx.objectStore('state');
  const record = (await state.get('connection')) as ConnectionRecord | undefined;
  const ours = record?.device === device && record.state === 'connected';
  if (ours) state.put({ ...record, state: 'revoked' }, 'connection');
  await tx.done;
  return ours;
}
