import { type Answer, askBackend, type Question } from '../backend/ask-backend.ts';
import type { Room } from '../room.ts';
import { readConnection } from '../store/state.ts';
import { noteAnswer } from './note-answer.ts';

/** Asks the backend for the account that this browser is connected to; null where it is to none. */
export async function askAccount(room: Room, question: Question): Promise<Answer | null> {
  const connection = await readConnection(await room.db());
  if (connection?.state !== 'connected') return null;
  const { server, token } = connection;
  const answer = await askBackend(server, { ...question, token });
  await noteAnswer(room, connection, answer);
  return answer;
}
