/** Words of cells that show more than a plain value. */
import type { ActivityRow } from '../../mail/activity-row.ts';
import type { Person } from '../../mail/tracked-mail.ts';
import { t } from '../../ui/i18n.ts';
import { placeWords } from '../../views/place-name.ts';

const cachedPlaces = new Map<string, string>();

/** "Seoul, South Korea"; null: unknown. */
export function placeText({ place }: Pick<ActivityRow, 'place'>): string | null {
  if (!place) return null;
  // Country names are slow to look up; places are few.
  const key = `${place.country}\n${place.region}\n${place.city}`;
  let words = cachedPlaces.get(key);
  if (words === undefined) {
    words = placeWords(place);
    cachedPlaces.set(key, words);
  }
  return words;
}

/** "3", "3+" for a minimum, empty while unread. */
export function readsText({ reads, atLeast }: Pick<ActivityRow, 'reads' | 'atLeast'>): string {
  if (reads === 0) return '';
  return atLeast ? t('countOrMore', { count: reads }) : String(reads);
}

/** "Kim Jiwoo and 2 more". */
export function recipientsText({ people }: Pick<ActivityRow, 'people'>): string {
  const [first, ...others] = people;
  if (!first) return '';
  return others.length > 0 ? t('peopleAndMore', { names: personName(first), count: others.length }) : personName(first);
}

export function personName({ name, address }: Person): string {
  return name || address;
}
