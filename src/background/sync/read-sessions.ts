/** Read sessions in a message's report: loads judged as reads, grouped by session. */
import { WINDOWS } from '../../evidence/windows.ts';
import type { Load, MessageResponse } from '../../protocol/api.ts';

/** Time for an own view to reach the backend and its verdict to return, ms. */
const DELIVERY = 4_000;

/** How long after its report a read may still become an own view, ms. */
export const SETTLE_TIME = Math.max(WINDOWS.ownViewBefore, WINDOWS.ownViewAfter) + DELIVERY;

/** A session's loads, earliest first. */
export type ReadSession = readonly [Load, ...Load[]];

/** Earliest first. */
export function readSessionsOf(report: MessageResponse): ReadSession[] {
  const reads = report.loads.filter(({ verdict }) => verdict === 'read').toSorted((a, b) => a.at - b.at);
  return [...Map.groupBy(reads, ({ session }) => session).values()] as unknown as ReadSession[];
}

/**
 * Start times of the read sessions that are new in `after`, later than `since` (ms). `before`: the report as known;
 * null: none.
 */
export function newReadSessions(before: MessageResponse | null, after: MessageResponse, since: number): number[] {
  const known = new Set(before ? readSessionsOf(before).flatMap((session) => session.map(({ at }) => at)) : []);
  return readSessionsOf(after)
    .filter(([first, ...rest]) => first.at > since && ![first, ...rest].some(({ at }) => known.has(at)))
    .map(([{ at }]) => at);
}
