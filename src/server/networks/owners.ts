/** Owners of networks, and what their loads mean. */
import type { Network, Via } from '../../protocol/load.ts';

export interface NetworkOwner {
  network: Network;
  /** The service that fetches for readers from there; null if unknown. */
  via: Via | null;
}

/**
 * Where ranges overlap, the upper owner wins however wide its range: a vendor or relay rents from a cloud, not the
 * reverse.
 */
export const OWNERS = {
  'mail-security': { network: 'security', via: null },
  'apple-relay': { network: 'relay', via: 'apple-relay' },
  proton: { network: 'relay', via: 'proton' },
  fastmail: { network: 'relay', via: 'fastmail' },
  // VPNs of people, and companies' gateways.
  vpn: { network: 'relay', via: null },
  // Microsoft's part that loads images for readers: Outlook on the web, as far as is known.
  'exchange-online': { network: 'relay', via: 'microsoft' },
  microsoft: { network: 'datacentre', via: 'microsoft' },
  datacentre: { network: 'datacentre', via: null },
} as const satisfies Record<string, NetworkOwner>;

export type OwnerName = keyof typeof OWNERS;
export const OWNER_NAMES = Object.keys(OWNERS) as OwnerName[];

/** On no list: a home, an office or a phone, never guessed which. */
export const NO_OWNER: NetworkOwner = { network: 'unknown', via: null };
