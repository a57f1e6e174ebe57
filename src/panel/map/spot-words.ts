import { plural } from '../../ui/i18n.ts';
import type { Spot } from './spots.ts';

/** "about Seoul, South Korea, 2 reads". */
export function spotWords({ name, reads }: Spot): string {
  return plural('spotReads', reads, { place: name });
}
