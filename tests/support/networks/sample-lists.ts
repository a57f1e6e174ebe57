/** Lists in their published formats, of any length. */
import type { ListName } from '../../../src/server/networks/published-lists.ts';

const each = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
/** The n-th /24 from 34.0.0.0 on, and the n-th /48 of 2600:1900::/32. */
const ipv4 = (n: number) => `34.${n >> 8}.${n & 255}.0/24`;
const ipv6 = (n: number) => `2600:1900:${n.toString(16)}::/48`;

function google(count: number): string {
  const prefixes = each(count, (n) => (n % 2 ? { ipv6Prefix: ipv6(n) } : { ipv4Prefix: ipv4(n) }));
  return JSON.stringify({ creationTime: '2026-11-20T15:46:04.000000', prefixes }, null, 2);
}

function aws(count: number): string {
  const prefixes = each(count - 1, (n) => ({
    ip_prefix: ipv4(n),
    region: 'ap-northeast-2',
    service: 'AMAZON',
    network_border_group: 'ap-northeast-2',
  }));
  const ipv6_prefixes = [
    { ipv6_prefix: '2600:1f00::/24', region: 'GLOBAL', service: 'AMAZON', network_border_group: 'GLOBAL' },
  ];
  return JSON.stringify({ syncToken: '1763700000', createDate: '2026-11-21-04-40-00', prefixes, ipv6_prefixes });
}

/** Two tags, the second with part of the first's ranges, as regions have. */
function azure(count: number): string {
  const addressPrefixes = each(count, (n) => (n % 2 ? ipv6(n) : ipv4(n)));
  const tag = (name: string, prefixes: string[]) => ({
    name,
    id: name,
    properties: {
      changeNumber: 12,
      region: '',
      regionId: 0,
      platform: 'Azure',
      systemService: '',
      addressPrefixes: prefixes,
      networkFeatures: null,
    },
  });
  const values = [tag('AzureCloud', addressPrefixes), tag('AzureCloud.koreacentral', addressPrefixes.slice(0, 10))];
  return `\uFEFF${JSON.stringify({ changeNumber: 391, cloud: 'Public', values }, null, 2)}`;
}

function appleRelay(count: number): string {
  const place = (n: number) => (n % 5 ? 'KR,KR-11,Seoul,' : 'AQ,,,');
  return each(
    count,
    (n) => `${n % 2 ? `2a02:26f7:${n.toString(16)}:4000::/64` : `172.224.${n % 256}.0/31`},${place(n)}\n`,
  ).join('');
}

/** One row in three is of a listed network. */
function asn(count: number): string {
  const rows = each(count, (n) => [
    `40.${n >> 8}.${n & 255}.0\t40.${n >> 8}.${n & 255}.127\t8075\tUS\tMICROSOFT-CORP-MSN-AS-BLOCK - Microsoft Corporation`,
    `40.${n >> 8}.${n & 255}.128\t40.${n >> 8}.${n & 255}.191\t0\tNone\tNot routed`,
    `40.${n >> 8}.${n & 255}.192\t40.${n >> 8}.${n & 255}.255\t9644\tKR\tSKTELECOM-NET-AS - SK Telecom`,
  ]);
  const vendors = [
    '67.231.144.0\t67.231.151.255\t26211\tUS\tPROOFPOINT-ASN-US-EAST - Proofpoint, Inc.',
    '2a05:2700::\t2a05:2700:ffff:ffff:ffff:ffff:ffff:ffff\t62371\tCH\tPROTON - Proton AG',
  ];
  return `${[...rows.flat(), ...vendors].join('\n')}\n`;
}

export const SAMPLES: Record<ListName, (count: number) => string> = {
  'apple-relay': appleRelay,
  'google-fetchers': google,
  'google-crawlers': google,
  aws,
  gcp: google,
  azure,
  asn,
};
