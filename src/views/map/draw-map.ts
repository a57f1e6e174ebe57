/** Draws the map. Imported lazily: the atlas is most of the pane's size. */
import { type GeoProjection, geoBounds, geoMercator, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { GeometryCollection } from 'geojson';
import { BORDERS, findCountry, LAND } from './atlas.ts';
import { type Located, locateSpot } from './locate-spot.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapDrawing, type MapPoint, type MapView } from './map-drawing.ts';
import type { Spot } from './spots.ts';

/** Margin around the fitted part. */
const MARGIN = 16;
/** Largest scale, units per radian: some 7 degrees of latitude. The atlas is too coarse for more. */
const NEAREST = 1300;
/** Countries wider than this show the whole globe. */
const WIDEST = 200;
/** Least degrees shown around a spot. */
const AROUND = 1.5;
/** Points nearer than this would overlap. */
const TOO_NEAR = 18;
/** Cuts the map in the Bering Strait and the Pacific, clear of countries. */
const WORLD_MIDDLE = 11;
/** Clips drawing to the frame; cuts stay out of sight. */
const BEYOND = 4;

type Frame = [[number, number], [number, number]];
const FRAME: Frame = [
  [MARGIN, MARGIN],
  [MAP_WIDTH - MARGIN, MAP_HEIGHT - MARGIN],
];

/** Null where no spot can be placed. */
export function drawMap(spots: readonly Spot[], view: MapView): MapDrawing | null {
  const located = spots.map(locateSpot).filter((one) => one !== null);
  if (located.length === 0) return null;
  const near = view === 'countries' ? nearView(located) : null;
  const projection = (near ?? worldView()).clipExtent([
    [-BEYOND, -BEYOND],
    [MAP_WIDTH + BEYOND, MAP_HEIGHT + BEYOND],
  ]);
  const path = geoPath(projection).digits(1);
  const codes = [...new Set(spots.map(({ place }) => place.country))];
  const countries = codes.map(findCountry).filter((one) => one !== null);
  return {
    land: path(LAND) ?? '',
    borders: path(BORDERS) ?? '',
    countries: path({ type: 'FeatureCollection', features: countries }) ?? '',
    points: placePoints(located, projection),
    whole: near === null,
  };
}

function worldView(): GeoProjection {
  // Includes the map's own edges: Pacific islands lie beyond the land.
  const edges = [WORLD_MIDDLE - 179.9, WORLD_MIDDLE + 179.9].map((lon) => [lon, 0]);
  const all: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [LAND, { type: 'MultiPoint', coordinates: edges }],
  };
  return geoNaturalEarth1().rotate([-WORLD_MIDDLE, 0]).fitSize([MAP_WIDTH, MAP_HEIGHT], all);
}

/** Fits the spots' countries; null if they span the globe. */
function nearView(located: readonly Located[]): GeoProjection | null {
  const target: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: located.flatMap(({ at: [lon, lat], part }) => [
      ...(part ? [part] : []),
      {
        type: 'MultiPoint',
        coordinates: [
          [lon - AROUND, lat - AROUND],
          [lon + AROUND, lat + AROUND],
        ],
      },
    ]),
  };
  const [[west], [east]] = geoBounds(target);
  const span = (east - west + 360) % 360;
  if (span > WIDEST) return null;
  const projection = geoMercator()
    .rotate([-(west + span / 2), 0])
    .fitExtent(FRAME, target);
  return projection.scale() > NEAREST ? zoomOut(projection) : projection;
}

/** Keeps the centre, at the largest scale. */
function zoomOut(projection: GeoProjection): GeoProjection {
  const centre: [number, number] = [MAP_WIDTH / 2, MAP_HEIGHT / 2];
  const middle = projection.invert?.(centre) ?? [0, 0];
  projection.scale(NEAREST).translate([0, 0]);
  const [x, y] = projection(middle) ?? [0, 0];
  return projection.translate([centre[0] - x, centre[1] - y]);
}

function placePoints(located: readonly Located[], projection: GeoProjection): MapPoint[] {
  const points: MapPoint[] = [];
  for (const { spot, at, countryOnly } of located) {
    const [x, y] = projection(at) ?? [0, 0];
    const near = points.find((point) => Math.hypot(point.x - x, point.y - y) < TOO_NEAR);
    if (near) {
      near.spots.push(spot);
      near.countryOnly &&= countryOnly;
    } else {
      points.push({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, spots: [spot], countryOnly });
    }
  }
  return points;
}
