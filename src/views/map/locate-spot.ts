/** Where a spot lies on the map, and the part of its country that the map should show around it. */
import { geoArea, geoCentroid, geoContains, geoDistance } from 'd3-geo';
import type { MultiPolygon, Polygon } from 'geojson';
import { findCountry } from './atlas.ts';
import { SMALL_COUNTRIES } from './country-table.ts';
import type { Spot } from './spots.ts';

export type Position = [lon: number, lat: number];

export interface Located {
  spot: Spot;
  at: Position;
  /** The position is that of the country. */
  countryOnly: boolean;
  /** The island or mainland it lies on; null for a country the atlas leaves out. */
  part: Polygon | null;
}

/** Null for a country that neither the atlas nor the table knows, with no position of its own. */
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

/** Coasts are coarse at this scale, so a harbour may lie in the sea: then the part whose coast is nearest. */
function nearestPart(parts: Polygon[], at: Position): Polygon | null {
  return (
    parts.find((part) => geoContains(part, at)) ?? parts.toSorted((a, b) => toCoast(a, at) - toCoast(b, at))[0] ?? null
  );
}

function toCoast({ coordinates }: Polygon, at: Position): number {
  return Math.min(...(coordinates[0] ?? []).map(([lon = 0, lat = 0]) => geoDistance([lon, lat], at)));
}
