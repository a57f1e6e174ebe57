import { recordResponse } from '../backend/connection-health.ts';
import { sendRequest } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import type { SettingsSyncer } from '../settings/settings-syncer.ts';
import { readConnection, readSynced } from '../store/state.ts';
import { applyChanges } from './apply-changes.ts';
import { readChanges } from './read-changes.ts';

/** `more`: the backend has further changes. `idle`: nothing changed. `stopped`: not connected, or ended by `signal`. */
export type Round = 'more' | 'changed' | 'idle' | 'failed' | 'stopped';

/** Time for a response beyond the requested wait, ms. */
const GRACE = 10_000;

/** Polls once, waiting up to `wait` seconds, and applies what changed. With `settings`, syncs those too. */
export async function syncRound(
  environment: Environment,
  wait: number,
  signal: AbortSignal,
  settings?: Pick<SettingsSyncer, 'follow' | 'missed'>,
): Promise<Round> {
  const db = await environment.db();
  const connection = await readConnection(db);
  if (connection?.state !== 'connected' || signal.aborted) return 'stopped';
  const cursor = (await db.get('state', 'cursor')) as string | undefined;
  const synced = await readSynced(db);
  const query = new URLSearchParams({
    ...(cursor !== undefined && { after: cursor }),
    wait: String(wait),
    ...(synced && { settings: String(settings?.missed() ?? synced.revision) }),
  });
  const { server, token } = connection;
  const timeout = wait * 1000 + GRACE;
  const response = await sendRequest(server, { method: 'GET', path: `/v1/changes?${query}`, token, timeout, signal });
  if (signal.aborted) return 'stopped';
  const changes = response.kind === 'ok' ? readChanges(response.body) : null;
  // Valid JSON that no backend of ours would send.
  await recordResponse(
    environment,
    connection,
    response.kind === 'ok' && !changes ? { kind: 'foreign', status: 200 } : response,
  );
  if (response.kind === 'unknown-device') return 'stopped';
  if (response.kind === 'refused') {
    // The backend does not know this cursor: begin again from the first message.
    console.error(`sync: ${response.reason}`);
    await db.delete('state', 'cursor');
  }
  if (!changes) return 'failed';
  const changed = await applyChanges(db, connection, changes, environment.now());
  await environment.changed({ kind: 'mails', mails: changed });
  if (changes.more && changes.cursor === cursor) {
    console.error('sync: there is said to be more, behind the same cursor');
    return 'failed';
  }
  const followed = (await settings?.follow(changes.settings)) ?? 'idle';
  const isNews = changes.messages.length + changes.deleted.length > 0;
  const round = changes.more ? 'more' : isNews ? 'changed' : followed;
  if (round !== 'idle') await environment.changed({ kind: 'synced' });
  return round;
}
