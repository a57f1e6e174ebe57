import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Place } from '../../protocol/load.ts';
import type { Spot } from '../../views/map/spots.ts';
import { placeName } from '../../views/place-name.ts';

/** Places listed at most: those of the most mails. */
const SPOTS_LIMIT = 50;

/** Where these mails were last read: each mail counts once. */
export function rowSpots(rows: readonly ActivityRow[]): Spot[] {
  const names = new Map<string, string>();
  const nameOf = (place: Place): string => {
    // Names are slow to make, and there are few places.
    const key = `${place.country}\n${place.region}\n${place.city}`;
    const name = names.get(key) ?? placeName(place);
    names.set(key, name);
    return name;
  };
  const spots = new Map<string, Spot>();
  for (const { place } of rows) {
    if (!place) continue;
    // Two places may bear one name, as Korean cities are told by their province.
    const name = nameOf(place);
    const spot = spots.get(name);
    if (spot) spot.count += 1;
    else spots.set(name, { name, place, of: 'mails', count: 1 });
  }
  return [...spots.values()].sort((a, b) => b.count - a.count).slice(0, SPOTS_LIMIT);
}
