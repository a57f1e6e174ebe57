import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Place } from '../../protocol/load.ts';
import type { Spot } from '../../views/map/spots.ts';
import { placeName } from '../../views/place-name.ts';

/** Most places listed. */
const SPOTS_LIMIT = 50;

/** Places of last reads, most mails first. */
export function rowSpots(rows: readonly ActivityRow[]): Spot[] {
  const names = new Map<string, string>();
  const nameOf = (place: Place): string => {
    // Names are slow to make; places are few.
    const key = `${place.country}\n${place.region}\n${place.city}`;
    const name = names.get(key) ?? placeName(place);
    names.set(key, name);
    return name;
  };
  const spots = new Map<string, Spot>();
  for (const { place } of rows) {
    if (!place) continue;
    // Places may share a name: Korean cities show their province.
    const name = nameOf(place);
    const spot = spots.get(name);
    if (spot) spot.count += 1;
    else spots.set(name, { name, place, of: 'mails', count: 1 });
  }
  return [...spots.values()].sort((a, b) => b.count - a.count).slice(0, SPOTS_LIMIT);
}
