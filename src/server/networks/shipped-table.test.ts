import { describe, expect, test } from 'vitest';
import { isPublic } from './address-range.ts';
import { type Address, parseAddress } from './client-address.ts';
import { Networks } from './networks.ts';
import type { ListName } from './published-lists.ts';
import { shippedRanges } from './shipped-table.ts';

const networks = new Networks(null);
const find = (text: string) => networks.find(parseAddress(text) as Address);

describe('before any list was fetched', () => {
  test.each([
    ['172.226.172.5', 'relay', 'apple-relay'],
    ['104.28.42.7', 'relay', 'apple-relay'],
    ['146.75.132.1', 'relay', 'apple-relay'],
    ['2a02:26f7:b018:4000::1', 'relay', 'apple-relay'],
    ['2a09:bac3:2740::1', 'relay', 'apple-relay'],
    ['40.92.20.1', 'datacentre', 'microsoft'],
    ['52.96.1.1', 'relay', 'microsoft'],
    ['40.107.1.1', 'datacentre', 'microsoft'],
    ['2603:1026::1', 'relay', 'microsoft'],
    ['20.33.100.1', 'datacentre', 'microsoft'],
    ['2603:1000::1', 'datacentre', 'microsoft'],
    ['66.249.84.1', 'datacentre', null],
    ['66.102.6.1', 'datacentre', null],
    ['74.125.210.1', 'datacentre', null],
    ['108.177.10.1', 'datacentre', null],
    ['2001:4860:4801::1', 'datacentre', null],
    ['3.34.0.1', 'datacentre', null],
    ['2600:1f13::1', 'datacentre', null],
    ['5.9.1.1', 'datacentre', null],
    ['2a01:4f8:1::1', 'datacentre', null],
    ['51.68.1.1', 'datacentre', null],
    ['104.131.1.1', 'datacentre', null],
    ['67.231.144.10', 'security', null],
    ['205.220.160.1', 'security', null],
    ['207.211.30.1', 'security', null],
    ['209.222.80.1', 'security', null],
    ['68.232.128.1', 'security', null],
    ['47.74.1.1', 'datacentre', null],
    ['43.153.1.1', 'datacentre', null],
    ['169.60.1.1', 'datacentre', null],
    ['110.93.144.1', 'datacentre', null],
    ['104.28.200.1', 'relay', null],
    ['2a09:bac5::1', 'relay', null],
    ['165.225.32.1', 'relay', null],
    ['185.70.40.1', 'relay', 'proton'],
    ['103.168.172.150', 'relay', 'fastmail'],
  ])('%s is of a %s, via %s', (address, network, via) => {
    expect(find(address)).toEqual({ network, via });
  });

  test.each([
    ['a university', '128.95.120.1'],
    ['SK Telecom', '223.38.1.1'],
    ['SK Telecom by IPv6', '2001:2d8::1'],
    ['Korea Telecom', '168.126.63.1'],
    ["Akamai's cloud, beside its relays", '172.232.1.1'],
    ["Fastly's CDN, beside its relays", '146.75.1.1'],
    ['a home', '192.168.0.2'],
    ['this machine', '127.0.0.1'],
    ['this machine by IPv6', '::1'],
  ])('of %s (%s) nothing is said', (_, address) => {
    expect(find(address)).toEqual({ network: 'unknown', via: null });
  });
});

test('every shipped range parses and is routed on the internet', () => {
  const ranges = shippedRanges(new Set());
  expect(ranges.length).toBeGreaterThan(1_000);
  expect(ranges.filter((range) => !isPublic(range))).toEqual([]);
});

test('shipped ranges are used until the list that replaces them is there', () => {
  const owners = (...fetched: ListName[]) => new Set(shippedRanges(new Set(fetched)).map(({ owner }) => owner));
  expect(owners('apple-relay')).not.toContain('apple-relay');
  expect(owners('apple-relay')).toContain('microsoft');
  expect(owners('aws')).toContain('datacentre');
  expect([...owners('asn')]).toEqual(['apple-relay', 'exchange-online']);
});
