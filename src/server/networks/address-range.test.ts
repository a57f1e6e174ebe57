import { expect, test } from 'vitest';
import { isPublic, mergeRanges, parseCidr, parseEnds } from './address-range.ts';

test.each([
  ['10.0.0.0/8', 'ipv4', 0x0a_00_00_00n, 0x0a_ff_ff_ffn],
  ['10.1.2.3/8', 'ipv4', 0x0a_00_00_00n, 0x0a_ff_ff_ffn],
  ['255.255.255.255/32', 'ipv4', 0xff_ff_ff_ffn, 0xff_ff_ff_ffn],
  ['0.0.0.0/0', 'ipv4', 0n, 0xff_ff_ff_ffn],
  ['2001:db8::/32', 'ipv6', 0x2001_0db8n << 96n, (0x2001_0db9n << 96n) - 1n],
  ['::/0', 'ipv6', 0n, (1n << 128n) - 1n],
])('%s is a range', (text, family, first, last) => {
  expect(parseCidr(text)).toEqual({ family, first, last });
});

test.each([
  '',
  '/',
  '10.0.0.0',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '10.0.0/8',
  '0x0a.0.0.0/8',
  '10.0.0.256/32',
  '2001:db8::/129',
  '2001:db8::%eth0/32',
  'example.org/8',
])('%j is none', (text) => expect(parseCidr(text)).toBeNull());

test('two ends are a range only when of one family and in order', () => {
  expect(parseEnds('10.0.0.1', '10.0.0.3')).toEqual({ family: 'ipv4', first: 0x0a_00_00_01n, last: 0x0a_00_00_03n });
  expect(parseEnds('10.0.0.3', '10.0.0.1')).toBeNull();
  expect(parseEnds('10.0.0.1', '2001:db8::')).toBeNull();
  expect(parseEnds('10.0.0.1', 'last')).toBeNull();
});

test.each([
  ['1.1.1.0/24', true],
  ['2600:1f00::/24', true],
  ['10.0.0.0/8', false],
  ['127.0.0.1/32', false],
  ['224.0.0.0/4', false],
  ['fd00::/8', false],
  ['::/0', false],
])('%s is public: %s', (text, expected) => {
  const range = parseCidr(text);
  expect(range && isPublic(range)).toBe(expected);
});

test('merges ranges that touch, nest or overlap, in order, per family', () => {
  const texts = ['10.0.1.0/24', '10.0.0.0/24', '10.0.0.64/26', '10.0.3.0/24', '::/127', '::2/127', '0.0.0.4/31'];
  const merged = mergeRanges(texts.flatMap((text) => parseCidr(text) ?? []));
  expect(merged).toEqual([
    { family: 'ipv4', first: 4n, last: 5n },
    parseEnds('10.0.0.0', '10.0.1.255'),
    parseCidr('10.0.3.0/24'),
    { family: 'ipv6', first: 0n, last: 3n },
  ]);
});
