import type { DatabaseSync } from 'node:sqlite';
import type { Recipients } from '../../../protocol/api.ts';
import type { LoadFacts, MessageRecord } from '../store.ts';

type Row = Record<string, number | string | bigint | null | Uint8Array>;

/** Returns a function that adds loads and own views to a registered row. */
export function messageReader(database: DatabaseSync): (row: Row) => MessageRecord {
  const selectLoads = database.prepare('SELECT facts FROM loads WHERE message = ? ORDER BY key');
  const selectViews = database.prepare('SELECT at FROM own_views WHERE message = ? ORDER BY at');

  return ({ key = null, id, sent_at, recipients, sealed, viewer }) => ({
    id: String(id),
    sentAt: Number(sent_at),
    recipients: JSON.parse(String(recipients)) as Recipients,
    sealed: String(sealed),
    loads: selectLoads.all(key).map((load) => {
      const facts = JSON.parse(String(load.facts)) as LoadFacts;
      return { ...facts, sender: facts.viewer !== null && facts.viewer === viewer };
    }),
    ownViews: selectViews.all(key).map((view) => Number(view.at)),
  });
}
