import type { Ref } from 'preact';
import type { Place } from '../../protocol/load.ts';
import { plural, t } from '../../ui/i18n.ts';
import { placeWords } from '../place-name.ts';
import type { Spot } from './spots.ts';
import './spot-list.css';

interface SpotListProps {
  spots: readonly Spot[];
  chosen: readonly string[];
  listRef: Ref<HTMLUListElement>;
}

/** The map's spots in words, each with a link to Google Maps. */
export function SpotList({ spots, chosen, listRef }: SpotListProps) {
  return (
    <ul ref={listRef} class="nunchi-spots">
      {spots.map(({ name, place, of, count }) => (
        <li key={name} class={chosen.includes(name) ? 'nunchi-spot nunchi-spot--chosen' : 'nunchi-spot'}>
          <span class="nunchi-spot__name">{name}</span>
          <span class="nunchi-quiet">{plural(of, count)}</span>
          <a
            href={googleMapsUrl(place)}
            target="_blank"
            rel="noreferrer noopener"
            aria-label={t('inGoogleMapsOf', { place: name })}
          >
            {t('inGoogleMaps')}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Google Maps by position, else by name. Only a link: nothing is fetched. */
export function googleMapsUrl(place: Place): string {
  const { lat, lon } = place;
  const query = lat === null || lon === null ? encodeURIComponent(placeWords(place)) : `${lat},${lon}`;
  return `https://www.google.com/maps/search/?api=1&query=${query}`;
}
