import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClientAddressReader, parseAddress } from './client-address.ts';

const read = createClientAddressReader(['127.0.0.0/8', '::1/128', '10.0.0.0/8', '2001:db8:1::/48']);
const clientOf = (remoteAddress: string, forwardedFor = '') => read(remoteAddress, forwardedFor)?.toString() ?? null;

test.each([
  ['nobody in between', '203.0.113.9', '', '203.0.113.9'],
  ['a stranger who claims to forward', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['one proxy, seen as IPv4 inside IPv6', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['two proxies', '127.0.0.1', '198.51.100.1, 10.0.0.7', '198.51.100.1'],
  ['what the client wrote before the proxies', '127.0.0.1', '192.0.2.1, 198.51.100.1,10.0.0.7', '198.51.100.1'],
  ['an IPv6 proxy and client', '2001:db8:1::5', '2001:db8:2::9', '2001:db8:2::9'],
  ['a port', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['a bracketed port', '127.0.0.1', '[2001:db8:2::9]:443', '2001:db8:2::9'],
  ['a client that is IPv4 inside IPv6', '127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  ['proxies all the way', '127.0.0.1', '10.0.0.3, 10.0.0.7', '10.0.0.3'],
  ['a proxy that does not say', '127.0.0.1', '', '127.0.0.1'],
  ['empty entries', '127.0.0.1', ' , 198.51.100.1, ,', '198.51.100.1'],
  ['garbage from a proxy', '127.0.0.1', '198.51.100.1, unknown', null],
  ['garbage beyond the client', '127.0.0.1', '<script>, 198.51.100.1', '198.51.100.1'],
  ['no peer', '', '198.51.100.1', null],
])('%s', (_, remoteAddress, forwardedFor, expected) => {
  expect(clientOf(remoteAddress, forwardedFor)).toBe(expected);
});

test.each(['1.2.3', '1.2.3.4.5', '0x7f.1', '010.0.0.1', '2130706433', 'localhost', '_hidden', '[::1', '1.2.3.4:', ''])(
  '%j is no address',
  (text) => expect(parseAddress(text)).toBeNull(),
);

test.each([
  ['::ffff:128.95.120.1', '128.95.120.1'],
  ['64:ff9b::128.95.120.1', '128.95.120.1'],
  ['64:ff9b::805f:7801', '128.95.120.1'],
  ['2002:805f:7801::1', '128.95.120.1'],
  ['2002:805f:7801:1:2:3:4:5', '128.95.120.1'],
])('%s is %s inside', (text, inside) => expect(parseAddress(text)?.toString()).toBe(inside));

test.each(['64:ff9b::127.0.0.1', '2002:7f00:1::1', '2002:a00:1::1', '64:ff9b:1::128.95.120.1', '2001:2d8::805f:7801'])(
  '%s stays as it is',
  (text) => expect(parseAddress(text)?.kind()).toBe('ipv6'),
);

test('drops a zone', () => {
  expect(parseAddress('fe80::1%eth0')?.toString()).toBe('fe80::1');
});

test("a client can't change its address by anything in the header", () => {
  fc.assert(
    fc.property(fc.string(), fc.ipV4(), fc.ipV6(), (text, ipv4, ipv6) => {
      for (const forged of [text, ipv4, ipv6, `${ipv4},${text}`]) {
        expect(clientOf('127.0.0.1', `${forged}, 198.51.100.1`)).toBe('198.51.100.1');
        expect(clientOf('198.51.100.1', forged)).toBe('198.51.100.1');
      }
    }),
  );
});

test('names a trusted proxy that is no network', () => {
  expect(() => createClientAddressReader(['10.0.0.0/8', 'nginx'])).toThrow(/nginx/);
});
