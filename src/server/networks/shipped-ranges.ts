/** How the ranges shipped with the backend are written down. */
import { type AddressRange, parseCidr, parseEnds } from './address-range.ts';
import type { OwnerName } from './owners.ts';
import type { ListName } from './published-lists.ts';

export interface ShippedRanges {
  owner: OwnerName;
  name: string;
  /** Where they are published, and when they were read there. */
  source: string;
  /** They are used until this list has been fetched, which knows the same better; null: no list does. */
  until: ListName | null;
  /** CIDRs and first-last pairs, white space between. */
  ranges: string;
}

/** When the shipped ranges were last taken from their sources. */
export const SHIPPED_ON = '2026-06-17';

/** What autonomous systems announced to Route Views (routeviews.org, CC BY 4.0) on that day. */
export function announcedBy(...asns: number[]): string {
  return `AS ${asns.join(', ')} in Route Views, ${SHIPPED_ON}, by the npm package @ip-location-db/asn 2.3.2026061719`;
}

/** A RangeError names one that is no range. */
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
