import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { type OwnedRange, parseCidr } from './address-range.ts';
import { type Address, parseAddress } from './client-address.ts';
import { findOwner, packIntervals } from './interval-table.ts';
import { OWNER_NAMES, type OwnerName } from './owners.ts';

interface Given {
  cidr: string;
  owner: OwnerName;
}

function build(given: readonly Given[]) {
  const ranges = given.map(({ cidr, owner }) => ({ ...parseCidr(cidr), owner }) as OwnedRange);
  const packed = packIntervals(ranges);
  const find = (text: string) => findOwner(packed, parseAddress(text) as Address);
  return { find, owners4: [...packed.owners4] };
}

describe('an address belongs to', () => {
  const { find } = build([
    { cidr: '10.0.0.0/8', owner: 'datacentre' },
    { cidr: '10.1.0.0/16', owner: 'mail-security' },
    { cidr: '10.1.2.0/24', owner: 'microsoft' },
    { cidr: '10.2.0.0/16', owner: 'microsoft' },
    { cidr: '255.0.0.0/8', owner: 'vpn' },
    { cidr: '2001:db8::/32', owner: 'datacentre' },
    { cidr: '2001:db8:1::/48', owner: 'apple-relay' },
    { cidr: 'ffff::/16', owner: 'proton' },
  ]);

  test.each([
    ['9.255.255.255', null],
    ['10.0.0.0', 'datacentre'],
    ['10.0.255.255', 'datacentre'],
    ['10.1.0.0', 'mail-security'],
    ['10.1.2.3', 'mail-security'],
    ['10.1.255.255', 'mail-security'],
    ['10.2.0.0', 'microsoft'],
    ['10.3.0.0', 'datacentre'],
    ['10.255.255.255', 'datacentre'],
    ['11.0.0.0', null],
    ['0.0.0.0', null],
    ['254.255.255.255', null],
    ['255.255.255.255', 'vpn'],
    ['::', null],
    ['2001:db7:ffff:ffff:ffff:ffff:ffff:ffff', null],
    ['2001:db8::', 'datacentre'],
    ['2001:db8:1::1', 'apple-relay'],
    ['2001:db8:1:ffff:ffff:ffff:ffff:ffff', 'apple-relay'],
    ['2001:db8:2::', 'datacentre'],
    ['2001:db9::', null],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'proton'],
  ])('%s: %s', (address, owner) => expect(find(address)).toBe(owner));
});

test('an empty table has no owner', () => {
  expect(build([]).find('10.0.0.1')).toBeNull();
  expect(build([]).find('2001:db8::1')).toBeNull();
});

test('merges neighbours of one owner into one stretch', () => {
  const { owners4 } = build([
    { cidr: '10.0.0.0/24', owner: 'vpn' },
    { cidr: '10.0.1.0/24', owner: 'vpn' },
  ]);
  // Nobody, vpn, nobody.
  expect(owners4).toHaveLength(3);
});

/** Close together: ranges nest, addresses hit edges. */
const nearby4 = fc.tuple(fc.constantFrom(0, 10, 255), fc.nat(3), fc.nat(255), fc.constantFrom(0, 1, 254, 255));
const address4 = nearby4.map((octets) => octets.join('.'));
const edge = fc.constantFrom(0, 1, 0x7fff, 0x8000, 0xffff);
const address6 = fc
  .tuple(fc.constantFrom(0, 0x2001, 0xffff), edge, edge, edge, edge, edge, edge, edge)
  .map((parts) => parts.map((part) => part.toString(16)).join(':'));
const given = fc
  .oneof(fc.tuple(address4, fc.integer({ min: 0, max: 32 })), fc.tuple(address6, fc.integer({ min: 0, max: 128 })))
  .chain(([address, length]) =>
    fc.record({ cidr: fc.constant(`${address}/${length}`), owner: fc.constantFrom(...OWNER_NAMES) }),
  );

/** Scans every range with the library's own matching. */
function scan(ranges: readonly Given[], text: string): OwnerName | null {
  const address = parseAddress(text) as Address;
  const owners = ranges
    .filter(({ cidr }) => {
      const network = ipaddr.parseCIDR(cidr);
      return network[0].kind() === address.kind() && address.match(network);
    })
    .map(({ owner }) => owner);
  return OWNER_NAMES.find((owner) => owners.includes(owner)) ?? null;
}

test('the search agrees with a scan of all ranges', () => {
  fc.assert(
    fc.property(
      fc.array(given, { maxLength: 20 }),
      fc.array(fc.oneof(address4, address6), { minLength: 1, maxLength: 20 }),
      (ranges, addresses) => {
        const { find } = build(ranges);
        const edges = ranges.map(({ cidr }) => cidr.replace(/\/.*/, ''));
        for (const address of [...addresses, ...edges]) expect(find(address)).toBe(scan(ranges, address));
      },
    ),
    { numRuns: 500 },
  );
});
