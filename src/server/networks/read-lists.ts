/** Readers of the formats that lists are published in: whole text to ranges, or a ListError. */
import * as z from 'zod';
import { type OwnedRange, parseCidr, parseEnds } from './address-range.ts';
import { ASNS } from './asns.ts';
import { ListError } from './list-error.ts';
import type { OwnerName } from './owners.ts';

/** Google's crawlers and fetchers, and Google Cloud. */
const googlePrefixes = z.object({
  prefixes: z.array(z.union([z.object({ ipv4Prefix: z.string() }), z.object({ ipv6Prefix: z.string() })])),
});
const amazonPrefixes = z.object({
  prefixes: z.array(z.object({ ip_prefix: z.string() })),
  ipv6_prefixes: z.array(z.object({ ipv6_prefix: z.string() })),
});
const azureTags = z.object({
  values: z.array(z.object({ properties: z.object({ addressPrefixes: z.array(z.string()) }) })),
});

export function readGooglePrefixes(text: string): OwnedRange[] {
  const { prefixes } = parseJson(text, googlePrefixes);
  const cidrs = prefixes.map((prefix) => ('ipv4Prefix' in prefix ? prefix.ipv4Prefix : prefix.ipv6Prefix));
  return cidrs.map((cidr) => ownCidr(cidr, 'datacentre'));
}

export function readAmazonPrefixes(text: string): OwnedRange[] {
  const { prefixes, ipv6_prefixes } = parseJson(text, amazonPrefixes);
  const cidrs = [...prefixes.map((prefix) => prefix.ip_prefix), ...ipv6_prefixes.map((prefix) => prefix.ipv6_prefix)];
  return cidrs.map((cidr) => ownCidr(cidr, 'datacentre'));
}

/** Azure's service tags; most addresses are in several. */
export function readAzureTags(text: string): OwnedRange[] {
  const { values } = parseJson(text, azureTags);
  const cidrs = new Set(values.flatMap(({ properties }) => properties.addressPrefixes));
  return [...cidrs].map((cidr) => ownCidr(cidr, 'microsoft'));
}

/** Lines of CIDR,country,region,city, without a header. */
export function readAppleRelays(text: string): OwnedRange[] {
  return rowsOf(text).map((line) => {
    const [cidr = '', country] = line.split(',');
    if (country === undefined || !/^([A-Z]{2})?$/.test(country))
      throw new ListError(`not a row of the list: ${quote(line)}`);
    return ownCidr(cidr, 'apple-relay');
  });
}

/** Lines of first address, last address, AS number, country, name, separated by tabs; only ASNS are taken. */
export function readAsnTable(text: string): OwnedRange[] {
  const ranges: OwnedRange[] = [];
  for (const line of rowsOf(text)) {
    const [first = '', last = '', asn = '', country] = line.split('\t');
    if (!/^\d{1,10}$/.test(asn) || country === undefined) throw new ListError(`not a row of the table: ${quote(line)}`);
    const owner = ASNS.get(Number(asn));
    if (!owner) continue;
    const range = parseEnds(first, last);
    if (!range) throw new ListError(`not a range: ${quote(line)}`);
    ranges.push({ ...range, owner });
  }
  return ranges;
}

function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ListError('it is not JSON, or not all of it came');
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ListError(`it is not in the known format (${issue?.path.join('.') || 'top'}: ${issue?.message})`);
}

function rowsOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

function ownCidr(cidr: string, owner: OwnerName): OwnedRange {
  const range = parseCidr(cidr);
  if (!range) throw new ListError(`not a network: ${quote(cidr)}`);
  return { ...range, owner };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
