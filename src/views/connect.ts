import type { send } from '../messaging/send.ts';
import type { ConnectFailure } from './connect-error-words.ts';

/** Connects by a link; null: connected. Never rejects. */
export async function connect(sendMessage: typeof send, link: string): Promise<ConnectFailure | null> {
  try {
    return (await sendMessage('connection.connect', { link })).error;
  } catch (error) {
    console.error(error);
    return 'no-answer';
  }
}
