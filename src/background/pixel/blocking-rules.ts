/**
 * Rules that keep Gmail from loading one's own pixels, so that the sender's own views leave no trace.
 * They match also behind `#` in the address of Gmail's image proxy, and need no permission for that host. A colleague's
 * pixels on the same backend begin otherwise, and load.
 */

import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { accountHandle, PIXEL_PREFIX } from '../../protocol/token.ts';
import type { Environment } from '../environment.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { readConnection } from '../store/state.ts';

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

export interface OwnPixelRules {
  /** Resolves once the rules are in place: no pixel is given out before. */
  ensure: () => Promise<void>;
  /** The connection has changed: places the rules anew. */
  renew: () => Promise<void>;
}
/** Keeps the blocking rules those of the connection. A failure is told to whoever waits, and the next one tries again. */
export function createOwnPixelRules(environment: Environment): OwnPixelRules {
  let placed: Promise<void> | null = null;
  const place = async () => {
    const connection = await readConnection(await environment.db());
    await environment.block(connection ? ownPixelPaths(connection) : []);
  };
  const track = (placing: Promise<void>) => {
    placed = placing;
    placing.catch(() => {
      if (placed === placing) placed = null;
    });
    return placing;
  };
  return {
    ensure: () => placed ?? track(place()),
    renew: () => track(placed ? placed.then(place, place) : place()),
  };
}

/** `/p/` and the 13 characters that this account's pixels begin with, for each epoch so far. */
export function ownPixelPaths({ account, newestEpoch }: Pick<ConnectionRecord, 'account' | 'newestEpoch'>): string[] {
  return Array.from({ length: newestEpoch + 1 }, (_, each) => PIXEL_PREFIX + accountHandle(account, each));
}
