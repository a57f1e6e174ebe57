/** Address ranges as numbers, for building tables; look-ups need none of it. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { Address } from './client-address.ts';
import type { OwnerName } from './owners.ts';

export type Family = 'ipv4' | 'ipv6';

export interface AddressRange {
  family: Family;
  first: bigint;
  /** Belongs to the range. */
  last: bigint;
}

export interface OwnedRange extends AddressRange {
  owner: OwnerName;
}

export const BITS: Record<Family, number> = { ipv4: 32, ipv6: 128 };

/** Parses "192.0.2.0/24" or "2001:db8::/32"; null for anything else, an address without a length too. */
export function parseCidr(text: string): AddressRange | null {
  const [, start = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = parseStrictly(start);
  if (!address) return null;
  const family = address.kind();
  const free = BITS[family] - Number(length);
  if (free < 0) return null;
  const first = (toNumber(address) >> BigInt(free)) << BigInt(free);
  return { family, first, last: first + (1n << BigInt(free)) - 1n };
}

/** Range from first to last address; null where they differ in family or order, or are no addresses. */
export function parseEnds(start: string, end: string): AddressRange | null {
  const [from, to] = [parseStrictly(start), parseStrictly(end)];
  if (!from || !to || from.kind() !== to.kind()) return null;
  const [first, last] = [toNumber(from), toNumber(to)];
  return first <= last ? { family: from.kind(), first, last } : null;
}

/** Whether both ends are routed on the internet, as every reader's address is. */
export function isPublic({ family, first, last }: AddressRange): boolean {
  return [first, last].every((end) => toAddress(family, end).range() === 'unicast');
}

/** The same addresses in the fewest ranges, in order. */
export function mergeRanges(ranges: readonly AddressRange[]): AddressRange[] {
  const merged: AddressRange[] = [];
  for (const range of ranges.toSorted(byFirst)) {
    const open = merged.at(-1);
    if (open?.family === range.family && range.first <= open.last + 1n) {
      if (range.last > open.last) open.last = range.last;
    } else {
      merged.push({ family: range.family, first: range.first, last: range.last });
    }
  }
  return merged;
}

function byFirst(a: AddressRange, b: AddressRange): number {
  if (a.family !== b.family) return a.family < b.family ? -1 : 1;
  if (a.first === b.first) return 0;
  return a.first < b.first ? -1 : 1;
}

/** The library alone also accepts "1.2" and "0x7f.1". */
function parseStrictly(text: string): Address | null {
  return isIP(text) && !text.includes('%') ? ipaddr.parse(text) : null;
}

function toNumber(address: Address): bigint {
  return address.toByteArray().reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

function toAddress(family: Family, number: bigint): Address {
  const hex = number.toString(16).padStart(BITS[family] / 4, '0');
  return ipaddr.fromByteArray([...Buffer.from(hex, 'hex')]);
}
