import type { Verdict } from '../protocol/load.ts';
import type { Facts, MessageContext } from './facts.ts';
import { viewerOf } from './viewers.ts';
import type { Windows } from './windows.ts';

/**
 * Numbers each load's session, from 1 by time of the first load.
 * Loads share a session by verdict and reader, within a window from its start.
 * @param loads oldest first
 */
export function numberSessions(
  loads: readonly { facts: Facts; verdict: Verdict }[],
  { recipients }: MessageContext,
  { session, sharedSession }: Windows,
): number[] {
  const latest = new Map<string, { start: number; ordinal: number }>();
  let sessions = 0;
  return loads.map(({ facts, verdict }) => {
    const shared = viewerOf(facts) === null && recipients.count > 1;
    const key = `${verdict} ${readerOf(facts)}`;
    const open = latest.get(key);
    if (open && facts.at - open.start <= (shared ? sharedSession : session)) return open.ordinal;
    sessions += 1;
    latest.set(key, { start: facts.at, ordinal: sessions });
    return sessions;
  });
}

/** Key of a reader; without a viewer, the way and app of the load. */
function readerOf(facts: Facts): string {
  const { via, client, os, device } = facts;
  return viewerOf(facts) ?? JSON.stringify([via, client, os, device]);
}
