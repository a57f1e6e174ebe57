import type { Place, PlaceDetail } from '../../../protocol/load.ts';
import type { LoadFacts } from '../store.ts';

/** Reduces the place in facts (JSON) to `detail`. */
export function coarsenFacts(text: string, detail: PlaceDetail): string {
  if (detail === 'city') return text;
  const facts = JSON.parse(text) as LoadFacts;
  return facts.place ? JSON.stringify({ ...facts, place: coarsenPlace(facts.place, detail) }) : text;
}

function coarsenPlace(place: Place, detail: Exclude<PlaceDetail, 'city'>): Place | null {
  if (detail === 'off') return null;
  const country = { country: place.country, region: null, city: null, lat: null, lon: null };
  return detail === 'country' ? country : { ...country, region: place.region };
}
