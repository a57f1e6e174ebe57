/** How fine a place the account keeps: the backend's word, asked for when it is needed. Null where it gives none. */
import { meResponse } from '../../protocol/api.ts';
import type { PlaceDetail } from '../../protocol/load.ts';
import { type Answer, askBackend, type Question } from '../backend/ask-backend.ts';
import type { Room } from '../room.ts';
import { readConnection } from '../store/state.ts';
import { noteAnswer } from './note-answer.ts';

const PATH = '/v1/me';

export async function readPlaceDetail(room: Room): Promise<PlaceDetail | null> {
  const answer = await ask(room, { method: 'GET', path: PATH });
  if (answer?.kind !== 'ok') return null;
  const me = meResponse.safeParse(answer.body);
  return me.success ? me.data.placeDetail : null;
}

export async function changePlaceDetail(room: Room, placeDetail: PlaceDetail): Promise<PlaceDetail | null> {
  const answer = await ask(room, { method: 'PATCH', path: PATH, body: { placeDetail } });
  return answer?.kind === 'ok' ? placeDetail : null;
}

async function ask(room: Room, question: Question): Promise<Answer | null> {
  const connection = await readConnection(await room.db());
  if (connection?.state !== 'connected') return null;
  const { server, token } = connection;
  const answer = await askBackend(server, { ...question, token });
  await noteAnswer(room, connection, answer);
  return answer;
}
