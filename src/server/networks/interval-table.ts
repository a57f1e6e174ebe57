/**
 * Finds an address's owner by binary search over typed arrays, without bigints or allocations. Each entry is the start
 * of a stretch with one owner.
 */

import { type AddressRange, BITS, type Family, mergeRanges, type OwnedRange } from './address-range.ts';
import type { Address } from './client-address.ts';
import { OWNER_NAMES, type OwnerName } from './owners.ts';

const NOBODY = 0xff;

/** A table as threads pass it. Per family: the starts of stretches, and their owners' indices in OWNER_NAMES. */
export interface PackedIntervals {
  starts4: Uint32Array<ArrayBuffer>;
  owners4: Uint8Array<ArrayBuffer>;
  /** Four words per start. */
  starts6: Uint32Array<ArrayBuffer>;
  owners6: Uint8Array<ArrayBuffer>;
}

interface Stretch {
  start: bigint;
  /** Index in OWNER_NAMES, or NOBODY. */
  owner: number;
}

/** Builds from ranges that may nest, overlap and come in any order; the first owner in OWNERS wins. */
export function packIntervals(ranges: readonly OwnedRange[]): PackedIntervals {
  const ipv4 = resolveOverlaps(ranges, 'ipv4');
  const ipv6 = resolveOverlaps(ranges, 'ipv6');
  return {
    starts4: Uint32Array.from(ipv4, ({ start }) => Number(start)),
    owners4: Uint8Array.from(ipv4, ({ owner }) => owner),
    starts6: Uint32Array.from(ipv6.flatMap(({ start }) => toWords(start))),
    owners6: Uint8Array.from(ipv6, ({ owner }) => owner),
  };
}

/** Null where no range has the address. */
export function findOwner({ starts4, owners4, starts6, owners6 }: PackedIntervals, address: Address): OwnerName | null {
  const owner = 'octets' in address ? owners4[find4(starts4, address.octets)] : owners6[find6(starts6, address.parts)];
  return owner === undefined || owner === NOBODY ? null : (OWNER_NAMES[owner] ?? null);
}

/** In order, the first at 0. */
function resolveOverlaps(ranges: readonly OwnedRange[], family: Family): Stretch[] {
  const end = 1n << BigInt(BITS[family]);
  const changes: Array<{ at: bigint; bit: number }> = [];
  OWNER_NAMES.forEach((owner, index) => {
    const own: AddressRange[] = ranges.filter((range) => range.family === family && range.owner === owner);
    // Merged ranges of an owner never overlap: one bit says whether one is open.
    for (const { first, last } of mergeRanges(own)) {
      changes.push({ at: first, bit: 1 << index });
      if (last + 1n < end) changes.push({ at: last + 1n, bit: 1 << index });
    }
  });
  changes.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));

  const stretches: Stretch[] = [{ start: 0n, owner: NOBODY }];
  let open = 0;
  changes.forEach(({ at, bit }, i) => {
    open ^= bit;
    if (changes[i + 1]?.at === at) return;
    const owner = open === 0 ? NOBODY : Math.log2(open & -open);
    const before = stretches.at(-1) as Stretch;
    if (before.start === at) before.owner = owner;
    else if (before.owner !== owner) stretches.push({ start: at, owner });
  });
  return stretches;
}

/** Index of the last start not above the address. */
function find4(starts: Uint32Array, [a = 0, b = 0, c = 0, d = 0]: number[]): number {
  const address = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= address) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same for four words per start. */
function find6(starts: Uint32Array, parts: number[]): number {
  let low = 0;
  let high = starts.length / 4 - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isAtOrBefore(starts, middle * 4, parts)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isAtOrBefore(starts: Uint32Array, offset: number, parts: number[]): boolean {
  for (let i = 0; i < 4; i++) {
    const start = starts[offset + i] as number;
    const word = (((parts[2 * i] as number) << 16) | (parts[2 * i + 1] as number)) >>> 0;
    if (start !== word) return start < word;
  }
  return true;
}

function toWords(number: bigint): number[] {
  return [96n, 64n, 32n, 0n].map((shift) => Number((number >> shift) & 0xff_ff_ff_ffn));
}
