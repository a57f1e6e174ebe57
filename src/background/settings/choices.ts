/** What a person chose, and when: settings and saved views, synced between their browsers. */
import { durably } from '../store/database.ts';
import type { Choice, Choices, Database } from '../store/schema.ts';

export async function readChoices(db: Database): Promise<Choices> {
  return ((await db.get('state', 'choices')) as Choices | undefined) ?? {};
}

/** Stores what was chosen now. Its time is later than what it replaces, whatever other clocks showed. */
export function choose(db: Database, chosen: Readonly<Record<string, unknown>>, now: number): Promise<Choices> {
  return chooseBy(db, () => chosen, now);
}

/** For choices that depend on earlier ones: concurrent changes are not lost. */
export async function chooseBy(
  db: Database,
  choosing: (before: Choices) => Readonly<Record<string, unknown>>,
  now: number,
): Promise<Choices> {
  const tx = durably(db, ['state']);
  const state = tx.objectStore('state');
  const before = ((await state.get('choices')) as Choices | undefined) ?? {};
  const chosen = Object.entries(choosing(before)).map(([name, value]): [string, Choice] => {
    const at = Math.max(now, (before[name]?.at ?? 0) + 1);
    return [name, { value, at }];
  });
  const choices = { ...before, ...Object.fromEntries(chosen) };
  state.put(choices, 'choices');
  await tx.done;
  return choices;
}

export function chosenValues(choices: Choices): Record<string, unknown> {
  return Object.fromEntries(Object.entries(choices).map(([name, { value }]) => [name, value]));
}
