import { time } from '../../protocol/api.ts';
import { CLOCK_HEADER } from '../../protocol/clock.ts';
import { ProblemError } from './problem.ts';
import type { AppContext } from './route.ts';

/**
 * Up to so much, ms, a difference is no clock's: a request takes a while to arrive. Less than `ownViewBefore` and
 * `gmailDelivery` forgive, so what stays uncorrected turns no verdict.
 */
const CLOCK_NOISE = 2_000;

/**
 * How a time by the asker's clock (ms) is made one by ours: moved by as much as that clock is off now, and never in the
 * future. To be called before the body is read, which may take its time.
 */
export function readClock(context: AppContext, now: number): (at: number) => number {
  const said = context.req.header(CLOCK_HEADER);
  const off = said === undefined ? 0 : now - parseClock(said);
  const move = Math.abs(off) > CLOCK_NOISE ? off : 0;
  return (at) => Math.max(0, Math.min(at + move, now));
}

function parseClock(text: string): number {
  const clock = time.safeParse(/^\d+$/.test(text) ? Number(text) : null);
  if (clock.success) return clock.data;
  throw new ProblemError(
    400,
    `${CLOCK_HEADER}: must be your clock's time as integer milliseconds since 1970, or absent.`,
  );
}
