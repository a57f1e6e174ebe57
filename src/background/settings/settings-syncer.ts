import type { SettingsSync } from '../../mail/connection.ts';
import type { Environment } from '../environment.ts';
import { singleFlight } from '../single-flight.ts';
import type { Database } from '../store/schema.ts';
import { readSynced } from '../store/state.ts';
import { readChoices } from './choices.ts';
import { readReplaced } from './merge-account-choices.ts';
import { areSame } from './merge-choices.ts';
import { syncSettings } from './sync-settings.ts';

/** `idle`: nothing differs. */
export type FollowResult = 'idle' | 'changed';

export interface SettingsSyncer {
  /** The worker started: a newer version may read what an older could not. */
  start: () => void;
  /** Syncs now: something was chosen here. Resolves when this round ends; never rejects. */
  sync: () => Promise<void>;
  /**
   * Catches up with the backend's latest revision (undefined: it keeps no settings). Never rejects; the next poll
   * retries, since reads matter more.
   */
  follow: (revision: number | undefined) => Promise<FollowResult>;
  /** A revision that was not caught up with: polling with an older one would not be held. */
  missed: () => number | null;
}

/** Keeps settings and saved views the same in all browsers of the account. The next poll retries what fails. */
export function createSettingsSyncer(environment: Environment): SettingsSyncer {
  let last = { failed: false, changed: false };
  let missed: number | null = null;
  const pass = singleFlight(async () => {
    last = { failed: true, changed: false };
    last = await syncSettings(environment);
    if (last.changed) await environment.changed({ kind: 'settings' });
  });
  const fault = (error: unknown) => console.error('settings:', error);
  const retry = async () => {
    const synced = await readSynced(await environment.db());
    if (synced?.trouble === 'unreadable') await pass();
  };
  return {
    start: () => void retry().catch(fault),
    sync: () => pass().catch(fault),
    follow: async (revision) => {
      if (revision === undefined || (await isInStep(environment, revision))) return 'idle';
      await pass().catch(fault);
      missed = last.failed ? revision : null;
      return last.changed ? 'changed' : 'idle';
    },
    missed: () => missed,
  };
}

/** Knows that revision, and has nothing to send. */
async function isInStep(environment: Environment, revision: number): Promise<boolean> {
  const db = await environment.db();
  const synced = await readSynced(db);
  if (synced?.revision !== revision) return false;
  return synced.trouble !== undefined || areSame(synced.choices, await readChoices(db));
}

/** How this browser's settings compare to the account's. */
export async function describeSync(db: Database): Promise<SettingsSync> {
  const [synced, choices, replaced] = await Promise.all([readSynced(db), readChoices(db), readReplaced(db)]);
  const inStep = synced !== null && areSame(synced.choices, choices);
  return { state: synced?.trouble ?? (inStep ? 'in-step' : 'waiting'), replaced: Object.keys(replaced) };
}
