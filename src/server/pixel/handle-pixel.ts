/** Answers everything under `/p/`: proves the token, derives the facts, stores the load, then sends the image. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tokenInPath } from '../../protocol/token.ts';
import type { FactFinder } from '../facts/find-facts.ts';
import { sendGif, sendUnavailable } from './gif.ts';
import type { MintKeys } from './mint-keys.ts';
import { type ProvenToken, proveToken } from './prove-token.ts';
import type { Recorder } from './recorder.ts';

/** How requests under `/p/` ended. */
export interface PixelCounts {
  /** Stored, or not kept by rule. */
  answered: number;
  /** Could not be stored: 503. */
  refused: number;
  /** Not a token of ours. */
  unproven: number;
}

export interface PixelParts {
  keys: MintKeys;
  facts: Pick<FactFinder, 'find'>;
  recorder: Pick<Recorder, 'record'>;
  now: () => number;
  counts: PixelCounts;
  onError: (error: unknown) => void;
}

/** Answers one request on bare node:http, since this path has to be fast. */
export async function handlePixel(
  request: IncomingMessage,
  response: ServerResponse,
  parts: PixelParts,
): Promise<void> {
  const token = readToken(request, parts.keys);
  if (!token) {
    parts.counts.unproven += 1;
    sendGif(response);
  } else if (await storeLoad(request, token, parts)) {
    parts.counts.answered += 1;
    sendGif(response);
  } else {
    parts.counts.refused += 1;
    sendUnavailable(response);
  }
}

function readToken({ method, url = '' }: IncomingMessage, keys: MintKeys): ProvenToken | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const text = tokenInPath(url);
  return text ? proveToken(text, keys) : null;
}

async function storeLoad(request: IncomingMessage, token: ProvenToken, parts: PixelParts): Promise<boolean> {
  const { account, message, messageId } = token;
  const at = parts.now();
  try {
    const facts = parts.facts.find({
      method: request.method ?? '',
      headers: request.headers,
      remoteAddress: request.socket.remoteAddress ?? '',
      at,
      messageId,
    });
    return await parts.recorder.record({ account, message, at, facts: JSON.stringify(facts) });
  } catch (error) {
    parts.onError(error);
    return false;
  }
}
