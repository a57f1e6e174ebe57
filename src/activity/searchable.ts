/** What a row is found by, worked out once. */
import type { ActivityRow } from '../messaging/activity-row.ts';
import { canonicalAddress } from '../messaging/canonical-address.ts';

interface Searchable {
  /** Subject, names and addresses, in small letters. */
  text: string;
  /** Canonical addresses of all recipients. */
  people: readonly string[];
}

const known = new WeakMap<ActivityRow, Searchable>();

export function searchable(row: ActivityRow): Searchable {
  let found = known.get(row);
  if (!found) {
    const words = row.people.flatMap(({ name, address }) => [name ?? '', address]);
    found = {
      text: fold([row.subject, ...words].join('\n')),
      people: row.people.map(({ address }) => canonicalAddress(address)),
    };
    known.set(row, found);
  }
  return found;
}

/** One spelling for comparing: small letters, and Hangul as whole syllables however it was typed. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
