import type { Ref } from 'preact';
import { plural, t } from '../../ui/i18n.ts';
import { googleMapsUrl } from './google-maps-url.ts';
import type { Spot } from './spots.ts';

interface SpotListProps {
  spots: readonly Spot[];
  chosen: readonly string[];
  listRef: Ref<HTMLUListElement>;
}

/** What the map shows, in words, each with a way to a better map. */
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
