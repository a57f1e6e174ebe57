import type { Verdict } from '../protocol/load.ts';
import type { Facts, MessageContext } from './facts.ts';
import { SESSION, SHARED_SESSION } from './windows.ts';

/**
 * Gives each load the ordinal of its session, from 1 by the time of its first load.
 * Loads share one if they have the same verdict and the same reader, and lie within a window of the session's start.
 * @param loads oldest first
 */
export function numberSessions(
  loads: readonly { facts: Facts; verdict: Verdict }[],
  { recipients }: MessageContext,
): number[] {
  const latest = new Map<string, { start: number; ordinal: number }>();
  let sessions = 0;
  return loads.map(({ facts, verdict }) => {
    const shared = facts.viewer === null && recipients.count > 1;
    const key = `${verdict} ${readerOf(facts)}`;
    const open = latest.get(key);
    if (open && facts.at - open.start <= (shared ? SHARED_SESSION : SESSION)) return open.ordinal;
    sessions += 1;
    latest.set(key, { start: facts.at, ordinal: sessions });
    return sessions;
  });
}

/** Who is behind a load; without a viewer, whoever comes the same way with the same app. */
function readerOf({ viewer, via, client, os, device }: Facts): string {
  return viewer ?? JSON.stringify([via, client, os, device]);
}
