/** Merges rows: latest first, each mail once. Pure. */
import type { SearchableRow } from './searchable-row.ts';

/** Adds a page of older rows. Rows already known are newer than the page's. */
export function appendRows(rows: readonly SearchableRow[], page: readonly SearchableRow[]): SearchableRow[] {
  const added = new Set(page.map(({ id }) => id));
  for (const { id } of rows) added.delete(id);
  return [...rows, ...page.filter(({ id }) => added.has(id))].sort(latestFirst);
}

/** Replaces all rows of these threads. */
export function replaceThreads(
  rows: readonly SearchableRow[],
  gmailAccount: string,
  threadIds: readonly string[],
  fresh: readonly SearchableRow[],
): SearchableRow[] {
  const threads = new Set<string | null>(threadIds);
  const ids = new Set(fresh.map(({ id }) => id));
  const others = rows.filter(
    (row) => !ids.has(row.id) && !(row.gmailAccount === gmailAccount && threads.has(row.threadId)),
  );
  return [...fresh, ...others].sort(latestFirst);
}

export function withoutRows(rows: readonly SearchableRow[], ids: ReadonlySet<string>): readonly SearchableRow[] {
  return ids.size === 0 ? rows : rows.filter(({ id }) => !ids.has(id));
}

function latestFirst(a: SearchableRow, b: SearchableRow): number {
  return b.sentAt - a.sentAt;
}
