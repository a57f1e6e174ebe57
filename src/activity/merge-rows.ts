/** The rows that the page holds: latest first, each mail once. Pure. */
import type { ListedRow } from './listed-row.ts';

/** Older rows behind those that are here. A row that is here already is newer than what a page brings. */
export function appendRows(rows: readonly ListedRow[], page: readonly ListedRow[]): ListedRow[] {
  const fresh = new Set(page.map(({ id }) => id));
  for (const { id } of rows) fresh.delete(id);
  return [...rows, ...page.filter(({ id }) => fresh.has(id))].sort(latestFirst);
}

/** The rows of these threads as they are now. */
export function replaceThreads(
  rows: readonly ListedRow[],
  gmailAccount: string,
  threadIds: readonly string[],
  fresh: readonly ListedRow[],
): ListedRow[] {
  const threads = new Set<string | null>(threadIds);
  const ids = new Set(fresh.map(({ id }) => id));
  const others = rows.filter(
    (row) => !ids.has(row.id) && !(row.gmailAccount === gmailAccount && threads.has(row.threadId)),
  );
  return [...fresh, ...others].sort(latestFirst);
}

export function withoutRows(rows: readonly ListedRow[], ids: ReadonlySet<string>): readonly ListedRow[] {
  return ids.size === 0 ? rows : rows.filter(({ id }) => !ids.has(id));
}

function latestFirst(a: ListedRow, b: ListedRow): number {
  return b.sentAt - a.sentAt;
}
