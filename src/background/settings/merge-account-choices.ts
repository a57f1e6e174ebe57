import { durably } from '../store/database.ts';
import type { Choices, ConnectionRecord, Database, Synced } from '../store/schema.ts';
import { choose } from './choices.ts';
import { areSame, mergeChoices } from './merge-choices.ts';

export interface MergedChoices {
  /** What this browser holds now: the backend has yet to hear of what `theirs` lacks. */
  choices: Choices;
  /** Something of it is new here. */
  changed: boolean;
}

/**
 * Brings what the account has chosen into what this browser has. The first time since it joined, the account's word counts
 * where both have one, and what it replaces is set aside, so that the person can have it back. Null where the connection
 * has changed meanwhile.
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
  // What could not be read was not taken in either.
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
