import { plural } from '../../ui/i18n.ts';
import type { Spot } from './spots.ts';

/** "about Seoul, South Korea, 2 reads". */
export function spotWords({ name, of, count }: Spot): string {
  return plural(of === 'reads' ? 'spotReads' : 'spotMails', count, { place: name });
}
