import type { Answer } from '../backend/ask-backend.ts';
import type { Room } from '../room.ts';
import { durably } from '../store/database.ts';
import { rememberReachable } from '../store/state.ts';
import { tellConnection } from '../tell-gmail.ts';
import type { ConnectionRecord } from './connection-record.ts';

/** What any answer says of the connection: whether the backend is there, and whether it still knows this device. */
export async function noteAnswer(room: Room, connection: ConnectionRecord, answer: Answer): Promise<void> {
  const db = await room.db();
  const reachable = answer.kind !== 'unreachable' && answer.kind !== 'busy';
  const changed = await rememberReachable(db, reachable);
  const revoked = answer.kind === 'unknown-device' && (await revoke(room, connection));
  if (changed || revoked) await tellConnection(room);
}

/** Keys, index and outbox stay: a link from another browser of the account mends it. */
async function revoke(room: Room, { device }: ConnectionRecord): Promise<boolean> {
  const tx = durably(await room.db(), ['state']);
  const state = tx.objectStore('state');
  const record = (await state.get('connection')) as ConnectionRecord | undefined;
  const ours = record?.device === device && record.state === 'connected';
  if (ours) state.put({ ...record, state: 'revoked' }, 'connection');
  await tx.done;
  return ours;
}
