import { ownPixelPaths } from '../account/connection-record.ts';
import type { Room } from '../room.ts';
import { readConnection } from '../store/state.ts';

export interface OwnPixelRules {
  /** Resolves once the rules are in place: no pixel is given out before. */
  ensure: () => Promise<void>;
  /** The connection has changed: places the rules anew. */
  renew: () => Promise<void>;
}

/** Keeps the blocking rules those of the connection. A failure is told to whoever waits, and the next one tries again. */
export function createOwnPixelRules(room: Room): OwnPixelRules {
  let placed: Promise<void> | null = null;
  const place = async () => {
    const connection = await readConnection(await room.db());
    await room.block(connection ? ownPixelPaths(connection) : []);
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
