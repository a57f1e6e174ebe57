import { time } from '../../protocol/api.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';
import type { AppContext } from './app-parts.ts';
import { ProblemError } from './problem.ts';

/**
 * Differences up to here, ms, are the request's time, not the clock's. `ownViewBefore` and `gmailDelivery` tolerate
 * more, so no verdict changes.
 */
const CLOCK_NOISE = 2_000;
/** Up to here, ms, clock or request may be slow: the extension gives up a request later. */
const LONGEST_REQUEST = 20_000;

/** Converts the client's times to the backend's, ms; never in the future. */
interface ClientClock {
  /** Where clock and request can't be told apart, the later time, which turns nothing green. */
  toBackendTime: (at: number) => number;
  /** All times it may have been. */
  possibleTimes: (at: number) => number[];
}

/** Call before reading the body, which may take time. */
export function readClock(context: AppContext, now: number): ClientClock {
  const header = context.req.header(CLOCK_HEADER);
  const offset = header === undefined ? 0 : now - parseClock(header);
  const shifts =
    Math.abs(offset) <= CLOCK_NOISE ? [0] : offset > 0 && offset <= LONGEST_REQUEST ? [0, offset] : [offset];
  const possibleTimes = (at: number) => shifts.map((shift) => Math.max(0, Math.min(at + shift, now)));
  return { possibleTimes, toBackendTime: (at) => Math.max(...possibleTimes(at)) };
}

function parseClock(text: string): number {
  const clock = time.safeParse(/^\d+$/.test(text) ? Number(text) : null);
  if (clock.success) return clock.data;
  throw new ProblemError(
    400,
    `${CLOCK_HEADER}: must be your clock's time as integer milliseconds since 1970, or absent.`,
  );
}
