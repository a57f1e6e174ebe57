import { type SettingsRequest, settingsResponse } from '../../protocol/api.ts';
import { SETTINGS_LIMIT } from '../../protocol/limits.ts';
import { recordResponse } from '../backend/connection-health.ts';
import { type BackendRequest, type BackendResponse, sendRequest } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord, Synced } from '../store/schema.ts';
import { readConnection } from '../store/state.ts';
import { mergeAccountChoices } from './merge-account-choices.ts';
import { areSame } from './merge-choices.ts';
import { openChoices, sealChoices } from './sealed-choices.ts';

const PATH = '/v1/settings';
/** Conflicts in a row before the next poll retries. */
const TRIES = 5;

/** `failed`: to be retried. `changed`: a setting differs now. */
export interface SettingsRound {
  failed: boolean;
  changed: boolean;
}

/** Exchanges choices with the account until both hold the same. */
export async function syncSettings(environment: Environment): Promise<SettingsRound> {
  const db = await environment.db();
  let changed = false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const connection = await readConnection(db);
    if (connection?.state !== 'connected') return { failed: false, changed };
    const response = await send(environment, connection, { method: 'GET', path: PATH });
    // An older backend keeps no settings.
    if (response.kind === 'refused') return { failed: false, changed };
    const kept = response.kind === 'ok' ? settingsResponse.safeParse(response.body).data : undefined;
    if (!kept) return { failed: true, changed };
    const { revision, sealed } = kept;
    const theirs = sealed === null ? {} : await openChoices(connection, sealed);
    if (!theirs) {
      // Sealed by a newer version: must not be overwritten.
      await storeSynced(environment, connection, { revision, choices: {}, trouble: 'unreadable' });
      return { failed: false, changed };
    }
    const taken = await mergeAccountChoices(db, connection, revision, theirs);
    if (!taken) continue;
    changed ||= taken.changed;
    if (areSame(taken.choices, theirs)) return { failed: false, changed };
    const body: SettingsRequest = { revision, sealed: await sealChoices(connection, taken.choices) };
    if (body.sealed.length > SETTINGS_LIMIT) {
      await storeSynced(environment, connection, { revision, choices: theirs, trouble: 'too-large' });
      return { failed: false, changed };
    }
    const stored = await send(environment, connection, { method: 'PUT', path: PATH, body });
    if (stored.kind === 'ok') {
      await storeSynced(environment, connection, { revision: revision + 1, choices: taken.choices });
      return { failed: false, changed };
    }
    // Another browser was first: try again.
    if (stored.kind !== 'refused' || stored.status !== 409) return { failed: stored.kind !== 'refused', changed };
  }
  return { failed: true, changed };
}

async function send(
  environment: Environment,
  connection: ConnectionRecord,
  request: BackendRequest,
): Promise<BackendResponse> {
  const response = await sendRequest(connection.server, { ...request, token: connection.token });
  await recordResponse(environment, connection, response);
  return response;
}

async function storeSynced(environment: Environment, { device }: ConnectionRecord, synced: Synced): Promise<void> {
  const tx = durably(await environment.db(), ['state']);
  const state = tx.objectStore('state');
  const connection = (await state.get('connection')) as ConnectionRecord | undefined;
  if (connection?.device === device) state.put(synced, 'synced');
  await tx.done;
}
