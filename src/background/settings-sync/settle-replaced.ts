import { choose } from '../store/choices.ts';
import type { Database } from '../store/database.ts';

/** What the account's choices took the place of when this browser joined, by name. */
export async function readReplaced(db: Database): Promise<Record<string, unknown>> {
  return ((await db.get('state', 'replaced')) as Record<string, unknown> | undefined) ?? {};
}

/** Chooses it again, in all browsers of the account, or gives it up. `now`: ms. */
export async function settleReplaced(db: Database, keep: 'mine' | 'theirs', now: number): Promise<void> {
  // Chosen before it is forgotten: stopped in between, the question is asked again.
  if (keep === 'mine') await choose(db, await readReplaced(db), now);
  await db.put('state', {}, 'replaced');
}
