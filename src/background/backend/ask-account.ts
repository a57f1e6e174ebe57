import type { Environment } from '../environment.ts';
import { readConnection } from '../store/state.ts';
import { type Answer, askBackend, type Question } from './ask-backend.ts';
import { recordAnswer } from './connection-health.ts';

/** Asks the backend for the account that this browser is connected to; null where it is to none. */
export async function askAccount(environment: Environment, question: Question): Promise<Answer | null> {
  const connection = await readConnection(await environment.db());
  if (connection?.state !== 'connected') return null;
  const { server, token } = connection;
  const answer = await askBackend(server, { ...question, token });
  await recordAnswer(environment, connection, answer);
  return answer;
}
