/** Filters the listed mails. Pure. */
import { canonicalAddress } from '../../mail/addresses.ts';
import { isDue } from '../../mail/reminders.ts';
import { matchesAll, wordFinder } from '../../ui/fold-text.ts';
import { type RowState, rowState } from '../columns/row-state.ts';
import type { SearchableRow } from '../searchable-row.ts';

export const STATUS_CHOICES = ['all', 'read', 'unread', 'unconfirmed', 'answered', 'chase', 'refused'] as const;
export type StatusChoice = (typeof STATUS_CHOICES)[number];

export interface Filter {
  /** Each must occur in the subject, a name or an address. */
  words: string;
  status: StatusChoice;
  /** Gmail address it was sent from; null: any. */
  account: string | null;
  /** Sent at or after, ms; null: any. */
  from: number | null;
  /** Sent before, ms; null: any. */
  until: number | null;
  /** Canonical address of a recipient; null: any. */
  person: string | null;
}

export const NO_FILTER: Filter = { words: '', status: 'all', account: null, from: null, until: null, person: null };

const STATES_BY_STATUS: Record<Exclude<StatusChoice, 'chase'>, readonly RowState[] | null> = {
  all: null,
  // A reply implies a read.
  read: ['read', 'answered'],
  unread: ['unread', 'waiting'],
  unconfirmed: ['unconfirmed'],
  answered: ['answered'],
  refused: ['refused'],
};

/** Keeps the order; returns `rows` itself without a filter. */
export function filterRows(rows: readonly SearchableRow[], filter: Filter, now: number): readonly SearchableRow[] {
  const has = wordFinder(filter.words);
  const { account, from, until, person } = filter;
  const tests = [
    account !== null && ((row: SearchableRow) => row.gmailAccount === account),
    from !== null && ((row: SearchableRow) => row.sentAt >= from),
    until !== null && ((row: SearchableRow) => row.sentAt < until),
    statusTest(filter.status, now),
    person !== null && ((row: SearchableRow) => row.people.some(({ address }) => canonicalAddress(address) === person)),
    filter.words.trim() !== '' && (({ folded }: SearchableRow) => has(folded)),
  ].filter((test) => test !== false);
  return tests.length === 0 ? rows : rows.filter(matchesAll(tests));
}

function statusTest(status: StatusChoice, now: number): false | ((row: SearchableRow) => boolean) {
  if (status === 'chase') return ({ reminder }) => isDue(reminder, now);
  const states = STATES_BY_STATUS[status];
  return states !== null && ((row) => states.includes(rowState(row)));
}

export function isFiltering(filter: Filter): boolean {
  return (
    filter.words.trim() !== '' ||
    (Object.keys(NO_FILTER) as (keyof Filter)[]).some((key) => key !== 'words' && filter[key] !== NO_FILTER[key])
  );
}
