/**
 * Rules that keep Gmail from loading one's own pixels, so that the sender's own views leave no trace.
 * They match also behind `#` in the address of Gmail's image proxy, and need no permission for that host. A colleague's
 * pixels on the same backend begin otherwise, and load.
 */
import type { DeclarativeNetRequest } from 'webextension-polyfill';

/** One rule for each beginning of an own pixel's path. */
export function blockingRules(ownPixelPaths: readonly string[]): DeclarativeNetRequest.Rule[] {
  return ownPixelPaths.map((path, index) => ({
    id: index + 1,
    priority: 1,
    action: { type: 'block' },
    condition: { urlFilter: path, isUrlFilterCaseSensitive: true, initiatorDomains: ['mail.google.com'] },
  }));
}

/** Whether the rules in place are those wanted, in any order. */
export function sameRules(
  placed: readonly DeclarativeNetRequest.Rule[],
  wanted: readonly DeclarativeNetRequest.Rule[],
): boolean {
  const filters = new Map(placed.map(({ id, condition }) => [id, condition.urlFilter]));
  return (
    placed.length === wanted.length && wanted.every(({ id, condition }) => filters.get(id) === condition.urlFilter)
  );
}
