/** What the map shows, as numbers and SVG paths: all that its view needs to know. */
import type { Spot } from './spots.ts';

/** Units of the drawing; the pane shows it at about one pixel each. */
export const MAP_WIDTH = 264;
export const MAP_HEIGHT = 160;

/** `countries`: as near as the countries of all spots allow. */
export type MapView = 'countries' | 'world';

export interface MapPoint {
  x: number;
  y: number;
  /** More than one where they would lie on each other. */
  spots: Spot[];
  /** Somewhere in that country: no better position is known. */
  countryOnly: boolean;
}

export interface MapDrawing {
  /** SVG paths: all land, the borders on it, and the countries of the spots. */
  land: string;
  borders: string;
  countries: string;
  /** In the order of their spots. A spot in a country that no one knows has none. */
  points: MapPoint[];
  /** The whole world is on show, whatever was asked for. */
  whole: boolean;
}
