/**
 * Rules that keep Gmail from loading the sender's own pixels, so that own views leave no trace. They also match behind
 * `#` in the image proxy's address, without permission for that host. A colleague's pixels on the same backend differ,
 * and load.
 */

import type { DeclarativeNetRequest } from 'webextension-polyfill';
import { accountHandle, PIXEL_PREFIX } from '../../protocol/token.ts';
import type { Environment } from '../environment.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { readConnection } from '../store/state.ts';

/** One rule per path prefix. */
export function blockingRules(ownPixelPaths: readonly string[]): DeclarativeNetRequest.Rule[] {
  return ownPixelPaths.map((path, index) => ({
    id: index + 1,
    priority: 1,
    action: { type: 'block' },
    condition: { urlFilter: path, isUrlFilterCaseSensitive: true, initiatorDomains: ['mail.google.com'] },
  }));
}

/** In any order. */
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
  /** Resolves once rules are in place: no pixel is given out before. */
  ensure: () => Promise<void>;
  /** Places the rules again after the connection changed. */
  renew: () => Promise<void>;
}
/**
 * Keeps the blocking rules in step with the connection. A failure rejects for its callers; the next call tries again.
 */
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

/** `/p/` and the 13 characters that begin this account's pixels, per epoch. */
export function ownPixelPaths({ account, newestEpoch }: Pick<ConnectionRecord, 'account' | 'newestEpoch'>): string[] {
  return Array.from({ length: newestEpoch + 1 }, (_, each) => PIXEL_PREFIX + accountHandle(account, each));
}
