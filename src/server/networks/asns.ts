/** Autonomous systems that `nunchi networks update` takes from the table of all. */
import type { OwnerName } from './owners.ts';

const NUMBERS: Record<OwnerName, readonly number[]> = {
  'mail-security': [
    // Proofpoint, Mimecast, Barracuda, Cisco IronPort.
    ...[22843, 26211, 52129],
    ...[30031, 42427, 39588],
    15324,
    ...[16417, 30238, 30215],
  ],
  // Akamai's, only for Private Relay. Its other operators have other uses too: only Apple's list decides.
  'apple-relay': [36183],
  proton: [62371],
  vpn: [
    // Proton VPN. M247 and Datacamp, where most others rent (candycorndb.com/blog/internet-landlords-detecting-vpn-wholesalers).
    209103,
    ...[9009, 60068, 212238],
    // Cloudflare: WARP ends there (developers.cloudflare.com/warp-client). Zscaler: whole companies exit there (config.zscaler.com).
    13335,
    ...[22616, 53813, 62044],
  ],
  fastmail: [151847],
  // Announced with everything else: only Microsoft's list decides.
  'exchange-online': [],
  microsoft: [8075, 8068, 8069],
  datacentre: [
    // Google, Amazon, Hetzner, OVH, DigitalOcean.
    ...[15169, 396982],
    ...[16509, 14618],
    ...[24940, 213230, 212317],
    16276,
    14061,
    // Linode, Vultr, Scaleway, Oracle, Contabo.
    ...[63949, 20473, 12876, 31898, 51167],
    // Alibaba, Tencent, IBM, NAVER: named as in Route Views.
    ...[45102, 132203, 36351, 23576],
  ],
};

/** Number to owner. */
export const ASNS: ReadonlyMap<number, OwnerName> = new Map(
  (Object.keys(NUMBERS) as OwnerName[]).flatMap((owner) => NUMBERS[owner].map((asn) => [asn, owner] as const)),
);
