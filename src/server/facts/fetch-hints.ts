/** What a request says of itself besides its user agent. */
import { HEAD, PREFETCH } from '../../evidence/automations.ts';
import type { PixelRequest } from './pixel-request.ts';
import { readHeader } from './pixel-request.ts';

const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const WISHES = ['dnt', 'sec-gpc'];

/** The automation that the request admits to; null for none. */
export function readFetchHint(request: PixelRequest): string | null {
  if (request.method === 'HEAD') return HEAD;
  return PURPOSES.some((name) => /prefetch|prerender/i.test(readHeader(request, name))) ? PREFETCH : null;
}

/** The reader's wish not to be followed: Do Not Track, or Global Privacy Control. */
export function asksNotToBeFollowed(request: PixelRequest): boolean {
  // Said twice it is a list to Node.
  return WISHES.some((name) => /(^|,)\s*1\s*(,|$)/.test(readHeader(request, name)));
}
