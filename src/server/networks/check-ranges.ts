/** Checks that what was read can be the published list; nothing is used before. */
import { BITS, type Family, isPublic, mergeRanges, type OwnedRange } from './address-range.ts';
import { ListError } from './list-error.ts';

/** Shortest plausible prefix of one network; the widest in 2026 were nearly a /8 and a /24. */
const WIDEST: Record<Family, number> = { ipv4: 7, ipv6: 16 };
/** Share of all addresses a list may hold, as 1/n; all clouds together had 7 % of IPv4 in 2026. */
const LARGEST_SHARE = 5n;
/** All addresses; of IPv6 those given out, 2000::/3. */
const ADDRESSES: Record<Family, bigint> = { ipv4: 1n << 32n, ipv6: 1n << 125n };
/** Least share of its former ranges. */
const SMALLEST_REST = 0.5;

/**
 * What of a list can be used: that which is routed on the internet, since nothing else is a reader's address.
 * A ListError says why this can't be the list.
 * @param before how many ranges it had the last time; null for the first time
 */
export function checkRanges(
  published: readonly OwnedRange[],
  { least, before }: { least: number; before: number | null },
): OwnedRange[] {
  for (const { family, first, last } of published) {
    if (last - first >= 1n << BigInt(BITS[family] - WIDEST[family])) {
      throw new ListError(`a range in it is wider than a /${WIDEST[family]}`);
    }
  }
  const ranges = published.filter(isPublic);
  if (ranges.length < least) throw new ListError(`it holds ${ranges.length} ranges, and should hold ${least} or more`);
  if (before !== null && ranges.length < before * SMALLEST_REST) {
    const way = "if that is right, delete its file in the data folder's networks, and it is taken";
    throw new ListError(`it has shrunk from ${before} ranges to ${ranges.length}; ${way}`);
  }
  const counts = countAddresses(ranges);
  const families = Object.keys(BITS) as Family[];
  if (families.some((family) => counts[family] * LARGEST_SHARE > ADDRESSES[family])) {
    throw new ListError('it holds too much of the internet');
  }
  return ranges;
}

/** Each once. */
function countAddresses(ranges: readonly OwnedRange[]): Record<Family, bigint> {
  const counts = { ipv4: 0n, ipv6: 0n };
  for (const { family, first, last } of mergeRanges(ranges)) counts[family] += last - first + 1n;
  return counts;
}
