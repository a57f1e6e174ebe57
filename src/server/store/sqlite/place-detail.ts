/** How fine a place may be: of each account, in what is kept and in what comes. */
import type { DatabaseSync } from 'node:sqlite';
import type { PlaceDetail } from '../../../protocol/load.ts';
import type { Store } from '../store.ts';
import { coarsenFacts } from './coarsen-facts.ts';
import { emptyLog } from './empty-log.ts';
import { inTransaction } from './in-transaction.ts';
import { Sequence } from './sequence.ts';

export function placeDetailQueries(database: DatabaseSync): Pick<Store, 'placeDetail' | 'setPlaceDetail'> {
  const sequence = new Sequence(database);
  const select = database.prepare('SELECT place_detail FROM accounts WHERE id = ?');
  const set = database.prepare('UPDATE accounts SET place_detail = ? WHERE id = ?');
  const selectLoads = database.prepare(`
    SELECT loads.key, message, facts FROM loads JOIN messages ON messages.key = loads.message WHERE account = ?
  `);
  const replace = database.prepare('UPDATE loads SET facts = ? WHERE key = ?');
  const touch = database.prepare("UPDATE messages SET change = ? WHERE key = ? AND state = 'registered'");

  return {
    async placeDetail(account) {
      return (select.get(account)?.place_detail ?? 'city') as PlaceDetail;
    },

    async setPlaceDetail(account, detail) {
      const coarsened = inTransaction(database, () => {
        set.run(detail, account);
        const changed = new Set<number>();
        for (const { key = null, message, facts } of selectLoads.all(account)) {
          const coarser = coarsenFacts(String(facts), detail);
          if (coarser === facts) continue;
          replace.run(coarser, key);
          changed.add(Number(message));
        }
        for (const message of changed) touch.run(sequence.next(), message);
        return changed.size > 0;
      });
      if (coarsened) emptyLog(database);
      return coarsened;
    },
  };
}
