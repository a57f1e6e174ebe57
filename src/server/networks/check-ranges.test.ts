import { expect, test } from 'vitest';
import { type OwnedRange, parseCidr } from './address-range.ts';
import { checkRanges } from './check-ranges.ts';

function check(cidrs: string[], { least = 1, before = null }: { least?: number; before?: number | null } = {}) {
  const ranges = cidrs.map((cidr) => ({ ...parseCidr(cidr), owner: 'datacentre' }) as OwnedRange);
  return () => checkRanges(ranges, { least, before });
}

const sixteens = (count: number) => Array.from({ length: count }, (_, n) => `${11 + (n >> 8)}.${n & 255}.0.0/16`);

test.each(['0.0.0.0/0', '32.0.0.0/6', '::/0', '2000::/15'])('refuses %s in a list', (cidr) => {
  expect(check(['192.0.2.0/24', cidr])).toThrow(/wider than/);
});

test('accepts a /7 or a /16 of IPv6 in a list', () => {
  expect(check(['32.0.0.0/7', '2600::/16'])).not.toThrow();
});

test('refuses a list of a fifth of the internet or more', () => {
  expect(check(sixteens(13_107))).not.toThrow();
  expect(check(sixteens(13_108))).toThrow(/too much/);
});

test('refuses a list of a fifth of IPv6 or more, in however small parts', () => {
  const parts = (count: number) => Array.from({ length: count }, (_, n) => `${(0x2000 + n).toString(16)}::/16`);
  // 2001::/23 and 2002::/16 have other uses.
  expect(check(parts(1_640))).not.toThrow();
  expect(check(parts(1_641))).toThrow(/too much/);
  expect(check(parts(0x2000))).toThrow(/too much/);
});

test('counts a repeated range once', () => {
  expect(check([...sixteens(13_000), ...sixteens(13_000)])).not.toThrow();
});

test('refuses an empty list, and one with too few ranges', () => {
  expect(check([])).toThrow(/holds 0 ranges/);
  expect(check(sixteens(9), { least: 10 })).toThrow(/holds 9 ranges, and should hold 10 or more/);
  expect(check(sixteens(10), { least: 10 })).not.toThrow();
});

test('refuses a list with less than half of its former ranges', () => {
  expect(check(sixteens(49), { before: 100 })).toThrow(/shrunk from 100 ranges to 49/);
  expect(check(sixteens(50), { before: 100 })).not.toThrow();
});

test('drops private networks and does not count them', () => {
  expect(check(['10.0.0.0/8', 'fd00::/16', '12.0.0.0/8'])()).toHaveLength(1);
  expect(check(['10.0.0.0/8', 'fd00::/16'])).toThrow(/holds 0 ranges/);
});
