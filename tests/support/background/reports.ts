/** Reports as the backend sends them. */
import type { Load, MessageResponse } from '../../../src/protocol/api.ts';

export const AN_ID = 'A'.repeat(22);

/** A read on a phone in Seoul, by default. */
export function aLoad(load: Partial<Load> = {}): Load {
  return {
    at: 0,
    verdict: 'read',
    reason: 'mail-app',
    session: 1,
    client: 'Outlook',
    device: 'mobile',
    os: 'iOS',
    via: 'direct',
    place: { country: 'KR', region: 'Seoul', city: 'Seoul', lat: null, lon: null },
    viewer: 1,
    ...load,
  };
}

/** Of a mail to one person. */
export function aReport(loads: Load[], id = AN_ID): MessageResponse {
  const reads = loads.filter(({ verdict }) => verdict === 'read').map(({ at }) => at);
  return {
    id,
    sentAt: 0,
    sealed: 'AA',
    recipients: { count: 1, self: 'none', hints: [] },
    status: reads.length > 0 ? 'read' : 'unread',
    reads: reads.length,
    viewers: Math.min(reads.length, 1),
    firstReadAt: reads.length > 0 ? Math.min(...reads) : null,
    lastReadAt: reads.length > 0 ? Math.max(...reads) : null,
    loads,
  };
}
