/** What stands in the table's cells, where it is more than the value itself. */
import type { ActivityRow } from '../mail/activity-row.ts';
import type { Person } from '../mail/tracked-mail.ts';
import { t } from '../ui/i18n.ts';
import { placeWords } from '../views/place-name.ts';

const places = new Map<string, string>();

/** "Seoul, South Korea"; null where it is not known. */
export function placeOf({ place }: Pick<ActivityRow, 'place'>): string | null {
  if (!place) return null;
  // Names of countries are slow to ask for, and there are few places.
  const key = `${place.country}\n${place.region}\n${place.city}`;
  let words = places.get(key);
  if (words === undefined) {
    words = placeWords(place);
    places.set(key, words);
  }
  return words;
}

/** "3", "3+" where it is a minimum, and nothing while nobody has read it. */
export function readsOf({ reads, atLeast }: Pick<ActivityRow, 'reads' | 'atLeast'>): string {
  if (reads === 0) return '';
  return atLeast ? t('countOrMore', { count: reads }) : String(reads);
}

/** "Kim Jiwoo and 2 more". */
export function recipientsOf({ people }: Pick<ActivityRow, 'people'>): string {
  const [first, ...others] = people;
  if (!first) return '';
  return others.length > 0 ? t('peopleAndMore', { names: nameOf(first), count: others.length }) : nameOf(first);
}

export function nameOf({ name, address }: Person): string {
  return name || address;
}
