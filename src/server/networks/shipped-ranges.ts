/** The form of the shipped ranges. */
import { type AddressRange, parseCidr, parseEnds } from './address-range.ts';
import type { OwnerName } from './owners.ts';
import type { ListName } from './published-lists.ts';

export interface ShippedRanges {
  owner: OwnerName;
  name: string;
  /** Where and when they were published. */
  source: string;
  /** The list that replaces them once fetched; null: none. */
  until: ListName | null;
  /** CIDRs and first-last pairs, separated by white space. */
  ranges: string;
}

/** When the shipped ranges were last read. */
export const SHIPPED_ON = '2026-06-17';

/** Announced by autonomous systems to Route Views (routeviews.org, CC BY 4.0) on that day. */
export function announcedBy(...asns: number[]): string {
  return `AS ${asns.join(', ')} in Route Views, ${SHIPPED_ON}, by the npm package @ip-location-db/asn 2.3.2026061719`;
}

/** Parses them; a RangeError names a bad one. */
export function readShippedRanges({ name, ranges }: ShippedRanges): AddressRange[] {
  return ranges
    .trim()
    .split(/\s+/)
    .map((text) => {
      const [first = '', last] = text.split('-');
      const range = last === undefined ? parseCidr(first) : parseEnds(first, last);
      if (!range) throw new RangeError(`${name}: ${text} is no range`);
      return range;
    });
}
