import { type Database, durably } from '../store/database.ts';
import { STAGED_LIFETIME } from './outbox-entry.ts';

/** Drops what Gmail has not confirmed in time: those sends failed. Returns how many. */
export async function expireStaged(db: Database, now: number): Promise<number> {
  const tx = durably(db, ['outbox']);
  const outbox = tx.objectStore('outbox');
  const staged = await outbox.index('step').getAll('staged');
  const late = staged.filter((entry) => entry.step === 'staged' && entry.stagedAt + STAGED_LIFETIME < now);
  for (const { id } of late) outbox.delete(id);
  await tx.done;
  return late.length;
}
