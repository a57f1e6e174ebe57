/** Each account's place detail, and coarsening kept loads. */
import type { DatabaseSync } from 'node:sqlite';
import type { PlaceDetail } from '../../../protocol/load.ts';
import type { Store } from '../store.ts';
import { coarsenFacts } from './coarsen-facts.ts';
import { emptyLog, inTransaction } from './open-database.ts';
import { Sequence } from './sequence.ts';

type PlaceDetailQueries = Pick<Store, 'placeDetail' | 'setPlaceDetail' | 'coarsenLoads'>;

export function placeDetailQueries(database: DatabaseSync): PlaceDetailQueries {
  const sequence = new Sequence(database);
  const select = database.prepare('SELECT place_detail FROM accounts WHERE id = ?');
  // The finest there is: nothing to do.
  const set = database.prepare(
    "UPDATE accounts SET place_detail = :detail, coarsened = iif(:detail = 'city', NULL, 0) WHERE id = :account",
  );
  const selectDue = database.prepare(`
    SELECT id, place_detail, coarsened, (SELECT max(key) FROM loads) AS last
    FROM accounts
    WHERE coarsened IS NOT NULL
    LIMIT 1
  `);
  // All accounts' loads: every step takes as long.
  const selectLoads = database.prepare(`
    SELECT loads.key, message, facts
    FROM loads JOIN messages ON messages.key = loads.message
    WHERE account = ? AND loads.key > ? AND loads.key <= ?
  `);
  const replace = database.prepare('UPDATE loads SET facts = ? WHERE key = ?');
  const touch = database.prepare("UPDATE messages SET change = ? WHERE key = ? AND state = 'registered'");
  const setCoarsened = database.prepare('UPDATE accounts SET coarsened = ? WHERE id = ?');

  return {
    async placeDetail(account) {
      return (select.get(account)?.place_detail ?? 'city') as PlaceDetail;
    },

    async setPlaceDetail(account, detail) {
      set.run({ detail, account });
    },

    async coarsenLoads(limit) {
      const due = selectDue.get();
      if (!due) return { account: null, more: false };
      const account = String(due.id);
      const from = Number(due.coarsened);
      const until = from + limit;
      const isLast = until >= Number(due.last);
      const changed = new Set<number>();
      inTransaction(database, () => {
        for (const { key = null, message, facts } of selectLoads.all(account, from, until)) {
          const coarser = coarsenFacts(String(facts), due.place_detail as PlaceDetail);
          if (coarser === facts) continue;
          replace.run(coarser, key);
          changed.add(Number(message));
        }
        for (const message of changed) touch.run(sequence.next(), message);
        setCoarsened.run(isLast ? null : until, account);
      });
      if (isLast) emptyLog(database);
      return { account: changed.size > 0 ? account : null, more: true };
    },
  };
}
