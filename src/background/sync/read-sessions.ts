/** The readings in a message's report: loads that were taken for reads, those of one session together. */
import { WINDOWS } from '../../evidence/windows.ts';
import type { Load, MessageResponse } from '../../protocol/api.ts';

/** For an own view to reach the backend, and its verdict to come back; ms. */
const DELIVERY = 4_000;

/** How long after its report a read may still turn out to be the sender's own view, ms. */
export const SETTLE_TIME = Math.max(WINDOWS.ownViewBefore, WINDOWS.ownViewAfter) + DELIVERY;

/** A reading's loads, earliest first. */
export type ReadSession = readonly [Load, ...Load[]];

/** Earliest first. */
export function readSessionsOf(report: MessageResponse): ReadSession[] {
  const reads = report.loads.filter(({ verdict }) => verdict === 'read').toSorted((a, b) => a.at - b.at);
  return [...Map.groupBy(reads, ({ session }) => session).values()] as unknown as ReadSession[];
}

/**
 * When those readings began of which no load was a read before. `before`: the report as it was known, null for a mail that was not.
 * `since`: those that began by then are history, ms.
 */
export function newReadSessions(before: MessageResponse | null, after: MessageResponse, since: number): number[] {
  const known = new Set(before ? readSessionsOf(before).flatMap((reading) => reading.map(({ at }) => at)) : []);
  return readSessionsOf(after)
    .filter(([first, ...rest]) => first.at > since && ![first, ...rest].some(({ at }) => known.has(at)))
    .map(([{ at }]) => at);
}
