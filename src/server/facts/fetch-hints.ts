/** Hints in a request besides its user agent. */
import { HEAD, PREFETCH } from '../../evidence/automations.ts';
import type { PixelRequest } from './pixel-request.ts';
import { readHeader } from './pixel-request.ts';

const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const WISHES = ['dnt', 'sec-gpc'];

/** The automation a request admits to; null for none. */
export function readFetchHint(request: PixelRequest): string | null {
  if (request.method === 'HEAD') return HEAD;
  return PURPOSES.some((name) => /prefetch|prerender/i.test(readHeader(request, name))) ? PREFETCH : null;
}

/** Whether the reader asks not to be tracked: Do Not Track or Global Privacy Control. */
export function asksNotToBeFollowed(request: PixelRequest): boolean {
  // Node joins a repeated header into a list.
  return WISHES.some((name) => /(^|,)\s*1\s*(,|$)/.test(readHeader(request, name)));
}
