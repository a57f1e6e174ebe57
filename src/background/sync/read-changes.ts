import * as z from 'zod/mini';
import { type ChangesResponse, changesResponse, type MessageResponse, messageResponse } from '../../protocol/api.ts';

const changesEnvelope = z.extend(changesResponse, { messages: z.array(z.unknown()) });

/**
 * Parses a response of `/v1/changes`; null: invalid. Skips and logs a message that this version can't read, so that the
 * others still arrive.
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
