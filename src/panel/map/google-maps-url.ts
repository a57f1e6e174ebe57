import type { Place } from '../../protocol/load.ts';
import { placeWords } from '../place-name.ts';

/** Google Maps at that spot, or at what is called so where no position is known. A link only: nothing is fetched from it. */
export function googleMapsUrl(place: Place): string {
  const { lat, lon } = place;
  const query = lat === null || lon === null ? encodeURIComponent(placeWords(place)) : `${lat},${lon}`;
  return `https://www.google.com/maps/search/?api=1&query=${query}`;
}
