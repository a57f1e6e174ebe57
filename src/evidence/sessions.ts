import type { Verdict } from '../protocol/load.ts';
import type { Facts, MessageContext } from './facts.ts';
import { viewerOf } from './viewers.ts';
import type { Windows } from './windows.ts';

/**
 * Gives each load the ordinal of its session, from 1 by the time of its first load.
 * Loads share one if they have the same verdict and the same reader, and lie within a window of the session's start.
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

/** Who is behind a load; without a viewer, whoever comes the same way with the same app. */
function readerOf(facts: Facts): string {
  const { via, client, os, device } = facts;
  return viewerOf(facts) ?? JSON.stringify([via, client, os, device]);
}
