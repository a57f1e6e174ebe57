import { durably } from '../store/database.ts';
import type { Choices, ConnectionRecord, Database, Synced } from '../store/schema.ts';
import { choose } from './choices.ts';
import { areSame, mergeChoices } from './merge-choices.ts';

export interface MergedChoices {
  /** What this browser holds now. */
  choices: Choices;
  /** Something is new here. */
  changed: boolean;
}

/**
 * Merges the account's choices into this browser's. On the first sync after joining the account wins, and what it
 * replaces is set aside. Null: the connection changed meanwhile.
 */
export async function mergeAccountChoices(
  db: Database,
  { device }: ConnectionRecord,
  revision: number,
  theirs: Choices,
): Promise<MergedChoices | null> {
  const tx = durably(db, ['state']);
  const state = tx.objectStore('state');
  const connection = (await state.get('connection')) as ConnectionRecord | undefined;
  const ours = ((await state.get('choices')) as Choices | undefined) ?? {};
  const synced = (await state.get('synced')) as Synced | undefined;
  // Unreadable choices were not merged.
  const joined = synced !== undefined && synced.trouble !== 'unreadable';
  const choices = joined ? mergeChoices(ours, theirs) : mergeChoices({ ...ours, ...theirs }, {});
  const changed = !areSame(ours, choices);
  const isOurs = connection?.device === device;
  if (isOurs) {
    if (changed) state.put(choices, 'choices');
    if (!joined) state.put(replacedValues(ours, theirs), 'replaced');
    state.put({ revision, choices: theirs } satisfies Synced, 'synced');
  }
  await tx.done;
  return isOurs ? { choices, changed } : null;
}

function replacedValues(ours: Choices, theirs: Choices): Record<string, unknown> {
  const replaced = Object.entries(ours).filter(([name, { value }]) => {
    const other = theirs[name];
    return other && JSON.stringify(other.value) !== JSON.stringify(value);
  });
  return Object.fromEntries(replaced.map(([name, { value }]) => [name, value]));
}

/** Values that the account's choices replaced when this browser joined, by name. */
export async function readReplaced(db: Database): Promise<Record<string, unknown>> {
  return ((await db.get('state', 'replaced')) as Record<string, unknown> | undefined) ?? {};
}
/** Chooses them again for the whole account, or gives them up. `now`: ms. */
export async function settleReplaced(db: Database, keep: 'mine' | 'theirs', now: number): Promise<void> {
  // Chosen before forgotten: after a stop in between, the question comes again.
  if (keep === 'mine') await choose(db, await readReplaced(db), now);
  await db.put('state', {}, 'replaced');
}
