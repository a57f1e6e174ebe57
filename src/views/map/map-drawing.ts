/** The map as numbers and SVG paths. */
import type { Spot } from './spots.ts';

/** Size of the drawing, about a pixel per unit. */
export const MAP_WIDTH = 264;
export const MAP_HEIGHT = 160;

/** `countries`: fitted to the countries of all spots. */
export type MapView = 'countries' | 'world';

export interface MapPoint {
  x: number;
  y: number;
  /** Several where points would overlap. */
  spots: Spot[];
  /** Only the country is known. */
  countryOnly: boolean;
}

export interface MapDrawing {
  /** SVG paths: land, its borders, the countries of the spots. */
  land: string;
  borders: string;
  countries: string;
  /** In the order of spots; unknown countries have none. */
  points: MapPoint[];
  /** Shows the whole world, whatever was requested. */
  whole: boolean;
}
