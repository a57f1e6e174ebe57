/** Delivers all that is due: the outbox in order, then own views. */

import { recordResponse } from '../backend/connection-health.ts';
import type { BackendResponse } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import type { ConnectionRecord } from '../store/schema.ts';
import { readConnection } from '../store/state.ts';
import { applyResponse, deliverEntry, nextDueEntry } from './deliver-entry.ts';
import { deliverOwnViews } from './own-views.ts';

export type Delivery =
  /** All due entries are delivered; the next is due then, ms. Null: none. */
  | { kind: 'done'; next: number | null }
  /** The backend took no entry: the pass ended, in order. */
  | { kind: 'failed' }
  /** Not connected, or no longer. */
  | { kind: 'stopped' };

/** The backend has handled the request. */
const HANDLED: readonly BackendResponse['kind'][] = ['ok', 'refused', 'unknown-device'];

export async function deliverOutbox(environment: Environment, signal: AbortSignal): Promise<Delivery> {
  const db = await environment.db();
  for (;;) {
    const connection = await readConnection(db);
    if (connection?.state !== 'connected' || signal.aborted) return { kind: 'stopped' };
    const entry = await nextDueEntry(db, environment.now());
    const response: BackendResponse | null = entry
      ? await deliverEntry(environment, connection, entry, signal)
      : await deliverOwnViews(environment, connection, signal);
    if (!response) break;
    const changed = entry && (await applyResponse(environment, entry, response));
    if (signal.aborted) return { kind: 'stopped' };
    await recordResponse(environment, connection, response);
    if (changed) await environment.changed({ kind: 'mails', mails: [changed] });
    if (entry?.step === 'register') await environment.changed({ kind: 'connection' });
    if (!HANDLED.includes(response.kind)) return { kind: 'failed' };
  }
  const first = await db.transaction('outbox').store.index('nextAt').openKeyCursor();
  return { kind: 'done', next: first?.key ?? null };
}

/**
 * Delivers everything once, due or not, before the outbox is erased: own views, mails, then deletions, which may be
 * many. Ends with the signal, or when the backend is unreachable or rejects the token.
 */
export async function deliverLast(
  environment: Environment,
  connection: ConnectionRecord,
  signal: AbortSignal,
): Promise<void> {
  const db = await environment.db();
  await deliverOwnViews(environment, connection, signal);
  for (const step of ['register', 'forget'] as const) {
    for (const entry of await db.getAllFromIndex('outbox', 'step', step)) {
      if (entry.step === 'staged') continue;
      const response = await deliverEntry(environment, connection, entry, signal);
      if (response.kind === 'unreachable' || response.kind === 'unknown-device') return;
    }
  }
}
