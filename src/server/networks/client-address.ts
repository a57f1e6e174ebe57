/** The real source address of a request. It stays in memory and in this folder. */
import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** IPv6 prefixes with an IPv4 address inside, and the two parts that hold it: NAT64 (RFC 6052), 6to4 (RFC 3056). */
const EMBEDDINGS = [
  { start: [0x64, 0xff9b, 0, 0, 0, 0], at: 6 },
  { start: [0x2002], at: 1 },
];

/**
 * Text to an address: a port, brackets and a zone are dropped, IPv4 inside IPv6 becomes IPv4, since that is whose network it is.
 * Null for anything else ("unknown", "_hidden", a name).
 */
export function parseAddress(text: string): Address | null {
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(text) ?? [];
  const bare = (bracketed ?? dotted ?? text).replace(/%.*$/, '');
  // By hand: the library's parser takes four times as long, for every load.
  if (isIPv4(bare)) return new ipaddr.IPv4(bare.split('.').map(Number));
  return isIPv6(bare) ? unwrap(ipaddr.process(bare)) : null;
}

/** Keeps a private address inside IPv6: nobody may pass for this machine. */
function unwrap(address: Address): Address {
  if (!('parts' in address)) return address;
  const { parts } = address;
  const found = EMBEDDINGS.find(({ start }) => start.every((part, i) => parts[i] === part));
  if (!found) return address;
  const inside = new ipaddr.IPv4(parts.slice(found.at, found.at + 2).flatMap((part) => [part >> 8, part & 0xff]));
  return inside.range() === 'unicast' ? inside : address;
}

/**
 * A function from the socket's peer and the X-Forwarded-For header to the client's address; null where it can't be known.
 * The header is read right to left, and only as far as the addresses that say so are trusted: the rest anyone can write.
 * @param trustedProxies CIDRs; a RangeError names one that is none
 */
export function createClientAddressReader(
  trustedProxies: readonly string[],
): (remoteAddress: string, forwardedFor: string) => Address | null {
  const trusted = trustedProxies.map(parseNetwork);
  const isTrusted = (address: Address) =>
    trusted.some((network) => network[0].kind() === address.kind() && address.match(network));

  return (remoteAddress, forwardedFor) => {
    let client = parseAddress(remoteAddress);
    const hops = forwardedFor.split(',').map((hop) => hop.trim());
    for (let i = hops.length - 1; i >= 0 && client && isTrusted(client); i--) {
      const hop = hops[i];
      if (hop) client = parseAddress(hop);
    }
    return client;
  };
}

function parseNetwork(cidr: string): [Address, number] {
  if (!ipaddr.isValidCIDR(cidr))
    throw new RangeError(`a trusted proxy must be a network such as 10.0.0.0/8, not ${cidr}`);
  return ipaddr.parseCIDR(cidr);
}
