import { describe, expect, test } from 'vitest';
import { SAMPLES } from '../../../tests/support/networks/sample-lists.ts';
import { parseCidr, parseEnds } from './address-range.ts';
import { ListError } from './list-error.ts';
import { PUBLISHED_LISTS } from './published-lists.ts';
import { readAmazonPrefixes, readAppleRelays, readAsnTable, readAzureTags, readGooglePrefixes } from './read-lists.ts';

test.each(PUBLISHED_LISTS.map((list) => [list.name, list] as const))(
  '%s: a list as published is read',
  (name, list) => {
    const text = SAMPLES[name](100).replace('\uFEFF', '');
    expect(list.read(text).length).toBeGreaterThanOrEqual(100);
  },
);

test("Apple's rows are its relays", () => {
  const text = '172.224.226.0/31,GB,GB-EN,London,\n2a02:26f7:b000:4000::/64,AQ,,,\n';
  expect(readAppleRelays(text)).toEqual([
    { ...parseCidr('172.224.226.0/31'), owner: 'apple-relay' },
    { ...parseCidr('2a02:26f7:b000:4000::/64'), owner: 'apple-relay' },
  ]);
});

test('an address in several of Azure’s tags counts once', () => {
  const tag = { properties: { addressPrefixes: ['20.1.0.0/16'] } };
  expect(readAzureTags(JSON.stringify({ values: [tag, tag] }))).toEqual([
    { ...parseCidr('20.1.0.0/16'), owner: 'microsoft' },
  ]);
});

test('of the table of all networks only those worth knowing are taken', () => {
  const text = [
    '1.1.64.0\t1.1.127.255\t2519\tJP\tVECTANT ARTERIA Networks Corporation',
    '40.64.0.0\t40.71.255.255\t8075\tUS\tMICROSOFT-CORP-MSN-AS-BLOCK',
    '207.211.30.0\t207.211.30.255\t30031\tUS\tMIMECAST-NA-AS',
  ].join('\n');
  expect(readAsnTable(text)).toEqual([
    { ...parseEnds('40.64.0.0', '40.71.255.255'), owner: 'microsoft' },
    { ...parseEnds('207.211.30.0', '207.211.30.255'), owner: 'mail-security' },
  ]);
});

describe('what is not the list is refused, with a word on why', () => {
  test.each([
    ['truncated JSON', readGooglePrefixes, SAMPLES.gcp(10).slice(0, -40), /not all of it came/],
    ['another JSON', readGooglePrefixes, '{"ranges": []}', /prefixes/],
    ['JSON that is no object', readAmazonPrefixes, 'null', /top/],
    ['numbers for networks', readGooglePrefixes, '{"prefixes": [{"ipv4Prefix": 1}]}', /prefixes\.0/],
    ['a row without a network', readGooglePrefixes, '{"prefixes": [{"service": "Google Cloud"}]}', /prefixes\.0/],
    ['a wrong network', readGooglePrefixes, '{"prefixes": [{"ipv4Prefix": "8.8.8.8/40"}]}', /"8\.8\.8\.8\/40"/],
    ["Amazon's, without IPv6", readAmazonPrefixes, '{"prefixes": []}', /ipv6_prefixes/],
    ["Azure's, without properties", readAzureTags, '{"values": [{"name": "AzureCloud"}]}', /values\.0\.properties/],
    ['a page', readAppleRelays, '<!DOCTYPE html>\n<title>Sorry</title>', /not a row/],
    ['a row cut short', readAppleRelays, '172.224.226.0/31,GB,GB-EN,London,\n172.224.22', /"172\.224\.22"/],
    ['a network cut short', readAppleRelays, '172.224.226/31,GB,GB-EN,London,', /172\.224\.226\/31/],
    ['a heading', readAppleRelays, 'cidr,country,region,city', /not a row/],
    ['commas for tabs', readAsnTable, '1.0.0.0,1.0.0.255,13335,US,CLOUDFLARENET', /not a row/],
    ['a range the wrong way round', readAsnTable, '40.1.0.0\t40.0.0.0\t8075\tUS\tMICROSOFT', /not a range/],
  ])('%s', (_, read, text, reason) => {
    expect(() => read(text)).toThrow(ListError);
    expect(() => read(text)).toThrow(reason);
  });

  test('the word is short, whatever came', () => {
    expect(() => readAppleRelays('x'.repeat(10_000))).toThrow(/^.{1,120}$/);
  });
});
