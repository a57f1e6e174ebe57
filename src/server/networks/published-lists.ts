/** Lists for `nunchi networks update`, one per row. */
import type { OwnedRange } from './address-range.ts';
import { readAmazonPrefixes, readAppleRelays, readAsnTable, readAzureTags, readGooglePrefixes } from './read-lists.ts';

export interface PublishedList {
  /** Also of its file. */
  name: string;
  about: string;
  url: string;
  /** If the address is a page: its link. */
  link?: RegExp;
  read: (text: string) => OwnedRange[];
  /** Fewest ranges accepted: a tenth of 2026's. */
  least: number;
  /** Most bytes accepted: ten times 2026's. */
  most: number;
}

const MB = 1_000_000;
const GOOGLE = 'https://developers.google.com/static/crawling/ipranges';

export const PUBLISHED_LISTS = [
  {
    name: 'apple-relay',
    about: "Apple's Private Relay, which also loads images for Mail Privacy Protection",
    url: 'https://mask-api.icloud.com/egress-ip-ranges.csv',
    read: readAppleRelays,
    least: 10_000,
    most: 150 * MB,
  },
  {
    name: 'google-fetchers',
    about: 'what Google fetches for its users',
    url: `${GOOGLE}/user-triggered-fetchers-google.json`,
    read: readGooglePrefixes,
    least: 20,
    most: 5 * MB,
  },
  {
    name: 'google-crawlers',
    about: "Google's special crawlers",
    url: `${GOOGLE}/special-crawlers.json`,
    read: readGooglePrefixes,
    least: 10,
    most: 5 * MB,
  },
  {
    name: 'aws',
    about: 'Amazon Web Services',
    url: 'https://ip-ranges.amazonaws.com/ip-ranges.json',
    read: readAmazonPrefixes,
    least: 1_000,
    most: 30 * MB,
  },
  {
    name: 'gcp',
    about: 'Google Cloud',
    url: 'https://www.gstatic.com/ipranges/cloud.json',
    read: readGooglePrefixes,
    least: 100,
    most: 10 * MB,
  },
  {
    name: 'azure',
    about: 'Microsoft Azure; its address changes every week, so that it is found on the download page',
    url: 'https://www.microsoft.com/en-us/download/details.aspx?id=56519',
    link: /https?:\/\/[^"'\s<>\\]+\/ServiceTags_Public_\d{8}\.json/,
    read: readAzureTags,
    least: 1_000,
    most: 60 * MB,
  },
  {
    name: 'asn',
    about: 'who announces which addresses: of all networks, those of mail-security vendors, mail services and clouds',
    url: 'https://iptoasn.com/data/ip2asn-combined.tsv.gz',
    read: readAsnTable,
    least: 500,
    most: 400 * MB,
  },
] as const satisfies readonly PublishedList[];

export type ListName = (typeof PUBLISHED_LISTS)[number]['name'];
