import * as z from 'zod/mini';
import { type ChangesResponse, changesResponse, type MessageResponse, messageResponse } from '../../protocol/api.ts';

const changesEnvelope = z.extend(changesResponse, { messages: z.array(z.unknown()) });

/**
 * An answer of `/v1/changes`; null where it is none. A message in it that is not understood is left out, and said: it must
 * not keep all others from being followed.
 */
export function readChanges(body: unknown): ChangesResponse | null {
  const changes = changesEnvelope.safeParse(body);
  if (!changes.success) {
    console.error('sync: the answer is not understood:', changes.error.message);
    return null;
  }
  return { ...changes.data, messages: changes.data.messages.flatMap(readMessage) };
}

function readMessage(body: unknown): MessageResponse[] {
  const message = messageResponse.safeParse(body);
  if (message.success) return [message.data];
  console.error('sync: a message is not understood:', message.error.message);
  return [];
}
