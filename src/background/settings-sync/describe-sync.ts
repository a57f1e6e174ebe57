import type { SettingsSync } from '../../mail/connection.ts';
import { readChoices } from '../store/choices.ts';
import type { Database } from '../store/database.ts';
import { readSynced } from '../store/state.ts';
import { areSame } from './merge-choices.ts';
import { readReplaced } from './settle-replaced.ts';

/** How this browser's settings stand to those of the account's other browsers. */
export async function describeSync(db: Database): Promise<SettingsSync> {
  const [synced, choices, replaced] = await Promise.all([readSynced(db), readChoices(db), readReplaced(db)]);
  const inStep = synced !== null && areSame(synced.choices, choices);
  return { state: synced?.trouble ?? (inStep ? 'in-step' : 'waiting'), replaced: Object.keys(replaced) };
}
