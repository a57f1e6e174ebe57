import { time } from '../../protocol/api.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';
import type { AppContext } from './app-parts.ts';
import { ProblemError } from './problem.ts';

/**
 * Up to so much, ms, a difference is no clock's: a request takes a while to arrive. Less than `ownViewBefore` and
 * `gmailDelivery` forgive, so what stays uncorrected turns no verdict.
 */
const CLOCK_NOISE = 2_000;
/** From the noise to here, ms, it may be either a slow clock or a slow request: later the extension gives up a request. */
const LONGEST_REQUEST = 20_000;

/** The asker's times made ours, ms; never in the future. */
interface AskersClock {
  /** Moved by as much as that clock is off now. Of what can't be told apart the later, which turns nothing green. */
  ours: (at: number) => number;
  /** All that it may have been. */
  mayHaveBeen: (at: number) => number[];
}

/** To be called before the body is read, which may take its time. */
export function readClock(context: AppContext, now: number): AskersClock {
  const said = context.req.header(CLOCK_HEADER);
  const off = said === undefined ? 0 : now - parseClock(said);
  const moves = Math.abs(off) <= CLOCK_NOISE ? [0] : off > 0 && off <= LONGEST_REQUEST ? [0, off] : [off];
  const mayHaveBeen = (at: number) => moves.map((move) => Math.max(0, Math.min(at + move, now)));
  return { mayHaveBeen, ours: (at) => Math.max(...mayHaveBeen(at)) };
}

function parseClock(text: string): number {
  const clock = time.safeParse(/^\d+$/.test(text) ? Number(text) : null);
  if (clock.success) return clock.data;
  throw new ProblemError(
    400,
    `${CLOCK_HEADER}: must be your clock's time as integer milliseconds since 1970, or absent.`,
  );
}
