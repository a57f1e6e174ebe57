/** Country outlines of Natural Earth 1:110m (public domain), from `world-atlas`. */
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from 'world-atlas/countries-110m.json' with { type: 'json' };
import { ATLAS_IDS } from './country-table.ts';

type World = Topology<{ countries: GeometryCollection }>;

const ANTARCTICA = '010';

const world = topology as unknown as World;
const geometries = world.objects.countries.geometries.filter(
  (geometry) => (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') && geometry.id !== ANTARCTICA,
);

/** All land but Antarctica. */
export const LAND: MultiPolygon = merge(world, geometries as Parameters<typeof merge>[1]);

export const BORDERS: MultiLineString = mesh(world, world.objects.countries, (a, b) => a !== b);

/** Outline of a country by its ISO code; null if the atlas has none. */
export function findCountry(code: string): Feature<Polygon | MultiPolygon> | null {
  const id = ATLAS_IDS.get(code);
  const geometry = id && geometries.find((one) => one.id === id);
  return geometry ? (feature(world, geometry) as Feature<Polygon | MultiPolygon>) : null;
}
