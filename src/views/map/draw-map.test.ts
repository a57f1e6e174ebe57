import { expect, test } from 'vitest';
import type { Place } from '../../protocol/load.ts';
import { ATLAS_IDS, SMALL_COUNTRIES } from './country-table.ts';
import { drawMap } from './draw-map.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapDrawing, type MapView } from './map-drawing.ts';
import type { Spot } from './spots.ts';

const nowhere: Place = { country: 'KR', region: null, city: null, lat: null, lon: null };
const spot = (name: string, place: Partial<Place>): Spot => ({
  name,
  place: { ...nowhere, ...place },
  of: 'reads',
  count: 1,
});

const SEOUL = spot('Seoul', { country: 'KR', lat: 37.57, lon: 127 });
const SUWON = spot('Suwon', { country: 'KR', lat: 37.26, lon: 127.03 });
const BUSAN = spot('Busan', { country: 'KR', lat: 35.18, lon: 129.08 });
const SEATTLE = spot('Seattle', { country: 'US', lat: 47.6, lon: -122.3 });
const HONOLULU = spot('Honolulu', { country: 'US', lat: 21.31, lon: -157.86 });
const HILO = spot('Hilo', { country: 'US', lat: 19.72, lon: -155.08 });
const LONDON = spot('London', { country: 'GB', lat: 51.5, lon: -0.12 });
const SUVA = spot('Suva', { country: 'FJ', lat: -18.1, lon: 178.4 });
const APIA = spot('Apia', { country: 'WS', lat: -13.8, lon: -171.8 });

test('shows the country of one read with a point inside it', () => {
  const { points, countries, land, borders, whole } = draw([SEOUL], 'countries');
  expect(whole).toBe(false);
  expect(points).toMatchObject([{ spots: [SEOUL], countryOnly: false }]);
  const korea = boundsOf(countries);
  expect(korea.height).toBeGreaterThan(MAP_HEIGHT / 3);
  expect(points[0]?.x).toBeGreaterThan(korea.left);
  expect(points[0]?.x).toBeLessThan(korea.right);
  expect(points[0]?.y).toBeGreaterThan(korea.top);
  expect(points[0]?.y).toBeLessThan(korea.bottom);
  expect(boundsOf(land).width).toBeGreaterThan(korea.width);
  expect(borders).not.toBe('');
});

test('places cities of a country as on the earth', () => {
  const [seoul, busan] = draw([SEOUL, BUSAN], 'countries').points;
  expect(seoul?.x).toBeLessThan(busan?.x ?? 0);
  expect(seoul?.y).toBeLessThan(busan?.y ?? 0);
});

test('shows Seoul and Seattle across the Pacific, and in the whole world across the Atlantic', () => {
  const near = draw([SEOUL, SEATTLE], 'countries');
  expect(near.whole).toBe(false);
  expect(near.points[0]?.x).toBeLessThan(near.points[1]?.x ?? 0);
  const world = draw([SEOUL, SEATTLE], 'world');
  expect(world.whole).toBe(true);
  expect(world.points[1]?.x).toBeLessThan(world.points[0]?.x ?? 0);
});

test('does not cut the map at the date line', () => {
  const { points, whole } = draw([SUVA, APIA], 'countries');
  expect(whole).toBe(false);
  expect(points[0]?.x).toBeLessThan(points[1]?.x ?? 0);
});

test('shows the whole globe for countries all over it', () => {
  expect(draw([SEOUL, LONDON, SEATTLE], 'countries')).toEqual(draw([SEOUL, LONDON, SEATTLE], 'world'));
});

test('shows the part of a scattered country that was read in', () => {
  const [honolulu, hilo] = draw([HONOLULU, HILO], 'countries').points;
  expect(Math.hypot((hilo?.x ?? 0) - (honolulu?.x ?? 0), (hilo?.y ?? 0) - (honolulu?.y ?? 0))).toBeGreaterThan(30);
});

test('merges overlapping spots into one point until there is room', () => {
  expect(draw([SEOUL, SUWON, BUSAN], 'countries').points.map(({ spots }) => spots)).toEqual([[SEOUL, SUWON], [BUSAN]]);
  expect(draw([SEOUL, BUSAN], 'world').points).toMatchObject([{ spots: [SEOUL, BUSAN] }]);
});

test('a point is country-only unless a spot in it is better known', () => {
  const korea = spot('South Korea', { country: 'KR' });
  expect(draw([korea], 'countries').points).toMatchObject([{ spots: [korea], countryOnly: true }]);
  expect(draw([korea, SEOUL], 'world').points).toMatchObject([{ spots: [korea, SEOUL], countryOnly: false }]);
});

test.each<MapView>(['countries', 'world'])('places every country’s point within the frame: %s', (view) => {
  for (const country of [...ATLAS_IDS.keys(), ...SMALL_COUNTRIES.keys()]) {
    const [point] = draw([spot(country, { country })], view).points;
    expect(point?.x, country).toBeGreaterThan(0);
    expect(point?.x, country).toBeLessThan(MAP_WIDTH);
    expect(point?.y, country).toBeGreaterThan(0);
    expect(point?.y, country).toBeLessThan(MAP_HEIGHT);
  }
});

test('draws no map for an unknown country', () => {
  expect(drawMap([spot('somewhere', { country: 'XX' })], 'countries')).toBeNull();
});

function draw(spots: Spot[], view: MapView): MapDrawing {
  const drawing = drawMap(spots, view);
  if (!drawing) throw new Error('nothing was drawn');
  return drawing;
}

/** Bounding box of a path of absolute points. */
function boundsOf(path: string) {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, width: right - left, height: bottom - top };
}
