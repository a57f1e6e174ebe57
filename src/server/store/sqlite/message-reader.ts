import type { DatabaseSync } from 'node:sqlite';
import type { Recipients } from '../../../protocol/api.ts';
import type { LoadFacts, MessageRecord } from '../store.ts';

type Row = Record<string, unknown>;

/** Gives a way to complete a row of `messages` with its loads and own views. */
export function messageReader(database: DatabaseSync): (row: Row) => MessageRecord {
  const selectLoads = database.prepare('SELECT facts FROM loads WHERE message = ? AND account = ? ORDER BY at, rowid');
  const selectViews = database.prepare('SELECT at FROM own_views WHERE message = ? AND account = ? ORDER BY at');

  return (row) => {
    const id = String(row.id);
    const account = String(row.account);
    return {
      id,
      sentAt: Number(row.sent_at),
      recipients: JSON.parse(String(row.recipients)) as Recipients,
      sealed: String(row.sealed),
      loads: selectLoads.all(id, account).map((load) => {
        const facts = JSON.parse(String(load.facts)) as LoadFacts;
        return { ...facts, sender: facts.viewer !== null && facts.viewer === row.viewer };
      }),
      ownViews: selectViews.all(id, account).map((view) => Number(view.at)),
    };
  };
}
