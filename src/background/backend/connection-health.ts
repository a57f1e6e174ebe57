import type { Standing } from '../../mail/connection.ts';
import { tellConnection } from '../broadcast.ts';
import type { Room } from '../environment.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { rememberStanding } from '../store/state.ts';
import type { Answer } from './ask-backend.ts';

const STANDINGS: Record<Answer['kind'], Standing> = {
  ok: 'well',
  refused: 'well',
  'unknown-device': 'well',
  unreachable: 'silent',
  busy: 'busy',
  foreign: 'foreign',
  'server-older': 'server-older',
  'server-newer': 'server-newer',
};

function standingOf(room: Room, { kind }: Answer): Standing {
  // A backend on this very machine answers without a network.
  return kind === 'unreachable' && !room.online() ? 'offline' : STANDINGS[kind];
}

/** What any answer says of the connection: whether the backend is there, and whether it still knows this device. */
export async function noteAnswer(room: Room, connection: ConnectionRecord, answer: Answer): Promise<void> {
  const db = await room.db();
  const changed = await rememberStanding(db, standingOf(room, answer));
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
