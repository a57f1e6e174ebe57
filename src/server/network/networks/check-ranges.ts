/** Whether what was read from a published list can be the list: nothing is used before it has passed. */
import { type AddressRange, BITS, type Family } from './address-range.ts';
import { ListError } from './list-error.ts';

/** The shortest prefix whose addresses could be one network's; the widest seen in 2026 were a /9 and a /20. */
const WIDEST: Record<Family, number> = { ipv4: 7, ipv6: 16 };
/** Of all IPv4 addresses, the share that a list may hold; those of all clouds together were 7 % in 2026. */
const LARGEST_SHARE = 0.2;
/** Of the ranges it had before, the share that a list may shrink to. */
const SMALLEST_REST = 0.5;

/**
 * Throws a ListError that says what is wrong.
 * @param merged without overlaps
 * @param before how many ranges were published the last time; null for the first time
 */
export function checkRanges(
  ranges: readonly AddressRange[],
  merged: readonly AddressRange[],
  { least, before }: { least: number; before: number | null },
): void {
  for (const { family, first, last } of ranges) {
    if (last - first >= 1n << BigInt(BITS[family] - WIDEST[family])) {
      throw new ListError(`a range in it is wider than a /${WIDEST[family]}`);
    }
  }
  const ipv4 = merged.filter(({ family }) => family === 'ipv4');
  const addresses = ipv4.reduce((sum, { first, last }) => sum + Number(last - first) + 1, 0);
  if (addresses > LARGEST_SHARE * 2 ** BITS.ipv4) throw new ListError('it holds too much of the internet');
  if (ranges.length < least) throw new ListError(`it holds ${ranges.length} ranges, and should be ${least} or more`);
  if (before !== null && ranges.length < before * SMALLEST_REST) {
    throw new ListError(`it has shrunk from ${before} ranges to ${ranges.length}`);
  }
}
