import type { DatabaseSync } from 'node:sqlite';
import type { KnownMessage } from './known-messages.ts';
import type { Sequence } from './sequence.ts';

/** Returns a function that erases all of a message but its id. Inside a write transaction. */
export function messageEraser(database: DatabaseSync, sequence: Sequence): (message: KnownMessage) => void {
  const deleteLoads = database.prepare('DELETE FROM loads WHERE message = ?');
  const deleteViews = database.prepare('DELETE FROM own_views WHERE message = ?');
  const markDeleted = database.prepare(`
    UPDATE messages
    SET state = 'deleted', change = ?, sent_at = NULL, recipients = NULL, sealed = NULL, viewer = NULL
    WHERE key = ?
  `);

  return ({ key, state }) => {
    if (state === 'deleted') return;
    deleteLoads.run(key);
    deleteViews.run(key);
    markDeleted.run(sequence.next(), key);
  };
}
