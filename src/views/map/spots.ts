/** Places where a mail was read, each once. */
import type { Place } from '../../protocol/load.ts';
import type { LoadGroup } from '../group-loads.ts';
import { placeName } from '../place-name.ts';

export interface Spot {
  /** "about Seattle, United States"; unique. */
  name: string;
  /** As of the latest read there. */
  place: Place;
  /** What `count` counts. */
  of: 'reads' | 'mails';
  count: number;
}

/** In the order of their latest read. @param groups newest first */
export function findSpots(groups: readonly LoadGroup[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { load } of groups) {
    if (!load.place || load.verdict !== 'read') continue;
    const name = placeName(load.place);
    const spot = spots.get(name);
    if (spot) spot.count += 1;
    else spots.set(name, { name, place: load.place, of: 'reads', count: 1 });
  }
  return [...spots.values()];
}
