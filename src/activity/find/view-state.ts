/** Filter and sorting, to and from the text of a saved view. Pure. */
import { COLUMN_IDS } from '../columns/columns.ts';
import { type Filter, NO_FILTER, STATUS_CHOICES } from './filter.ts';
import { firstSorting, LATEST_FIRST, type Sorting } from './sort.ts';

export interface ViewState {
  filter: Filter;
  sorting: Sorting;
}

const DEFAULT_VIEW: ViewState = { filter: NO_FILTER, sorting: LATEST_FIRST };

/** Views that links open, by URL fragment. */
const LINKED_VIEWS: Record<string, ViewState> = {
  '#chase': { ...DEFAULT_VIEW, filter: { ...NO_FILTER, status: 'chase' } },
  // From a notification of several first reads: latest first.
  '#reads': { filter: { ...NO_FILTER, status: 'read' }, sorting: firstSorting('firstRead') },
};

export function initialViewState(hash: string): ViewState {
  return LINKED_VIEWS[hash] ?? DEFAULT_VIEW;
}

export function writeViewState(viewState: ViewState): string {
  return JSON.stringify(viewState);
}

/** Ignores values that another version wrote and this one does not know. */
export function readViewState(text: string): ViewState {
  const saved = parse(text);
  const [filter, sorting] = [objectOf(saved.filter), objectOf(saved.sorting)];
  return {
    filter: {
      words: textOr(filter.words, NO_FILTER.words),
      status: STATUS_CHOICES.find((choice) => choice === filter.status) ?? NO_FILTER.status,
      account: textOr(filter.account, null),
      from: numberOr(filter.from, null),
      until: numberOr(filter.until, null),
      person: textOr(filter.person, null),
    },
    sorting: {
      column: COLUMN_IDS.find((column) => column === sorting.column) ?? LATEST_FIRST.column,
      descending: typeof sorting.descending === 'boolean' ? sorting.descending : LATEST_FIRST.descending,
    },
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other;
}

function numberOr<Other>(value: unknown, other: Other): number | Other {
  return typeof value === 'number' ? value : other;
}
