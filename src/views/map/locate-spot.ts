/** Position of a spot, and the part of its country to show. */
import { geoArea, geoCentroid, geoContains, geoDistance } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { findCountry } from './atlas.ts';
import { SMALL_COUNTRIES } from './country-table.ts';
import type { Spot } from './spots.ts';

export type Position = [lon: number, lat: number];

export interface Located {
  spot: Spot;
  at: Position;
  /** Position is the country's. */
  countryOnly: boolean;
  /** Its island or mainland; null if the atlas lacks the country. */
  part: Polygon | null;
}

/** Null for an unknown country without a position. */
export function locateSpot(spot: Spot): Located | null {
  const { country, lat, lon } = spot.place;
  const parts = partsOf(findCountry(country)?.geometry);
  if (lat !== null && lon !== null) {
    const at: Position = [lon, lat];
    return { spot, at, countryOnly: false, part: nearestPart(parts, at) };
  }
  const mainland = parts.toSorted((a, b) => geoArea(b) - geoArea(a))[0] ?? null;
  const middle = mainland ? geoCentroid(mainland) : SMALL_COUNTRIES.get(country);
  return middle ? { spot, at: [middle[0], middle[1]], countryOnly: true, part: mainland } : null;
}

function partsOf(geometry: Polygon | MultiPolygon | undefined): Polygon[] {
  if (!geometry) return [];
  if (geometry.type === 'Polygon') return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
}

/** Coasts are coarse: for a harbour in the sea, the nearest coast. */
function nearestPart(parts: Polygon[], at: Position): Polygon | null {
  return (
    parts.find((part) => geoContains(part, at)) ?? parts.toSorted((a, b) => toCoast(a, at) - toCoast(b, at))[0] ?? null
  );
}

function toCoast({ coordinates }: Polygon, at: Position): number {
  return Math.min(...(coordinates[0] ?? []).map(([lon = 0, lat = 0]) => geoDistance([lon, lat], at)));
}
