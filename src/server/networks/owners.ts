/** Whose network an address can be in, and what that tells of a load from there. */
import type { Network, Via } from '../../protocol/load.ts';

export interface NetworkOwner {
  network: Network;
  /** Who fetches for a reader from there; null where the network alone can't tell. */
  via: Via | null;
}

/**
 * The order decides where ranges overlap: the owner further up wins, however wide its range. It is the more telling one, since a
 * vendor or a relay rents from a cloud and not the other way round.
 */
export const OWNERS = {
  'mail-security': { network: 'security', via: null },
  'apple-relay': { network: 'relay', via: 'apple-relay' },
  proton: { network: 'relay', via: 'proton' },
  fastmail: { network: 'relay', via: 'fastmail' },
  // People's tunnels, and the gateways of their companies.
  vpn: { network: 'relay', via: null },
  // What of Microsoft's loads images for readers, as far as is known: Outlook on the web is served from there.
  'exchange-online': { network: 'relay', via: 'microsoft' },
  microsoft: { network: 'datacentre', via: 'microsoft' },
  datacentre: { network: 'datacentre', via: null },
} as const satisfies Record<string, NetworkOwner>;

export type OwnerName = keyof typeof OWNERS;
export const OWNER_NAMES = Object.keys(OWNERS) as OwnerName[];

/** No list knows the address. It may be a home, an office or a phone: that is never guessed. */
export const NO_OWNER: NetworkOwner = { network: 'unknown', via: null };
