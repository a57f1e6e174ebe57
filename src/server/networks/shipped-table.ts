import type { OwnedRange } from './address-range.ts';
import type { ListName } from './published-lists.ts';
import { SHIPPED_CLOUDS } from './shipped-clouds.ts';
import { SHIPPED_MAIL_NETWORKS } from './shipped-mail-networks.ts';
import { readShippedRanges } from './shipped-ranges.ts';
import { SHIPPED_TUNNELS } from './shipped-tunnels.ts';

/** The shipped ranges, without those that fetched lists replace. */
export function shippedRanges(fetched: { has: (list: ListName) => boolean }): OwnedRange[] {
  return [...SHIPPED_MAIL_NETWORKS, ...SHIPPED_TUNNELS, ...SHIPPED_CLOUDS]
    .filter(({ until }) => until === null || !fetched.has(until))
    .flatMap((shipped) => readShippedRanges(shipped).map((range) => ({ ...range, owner: shipped.owner })));
}
