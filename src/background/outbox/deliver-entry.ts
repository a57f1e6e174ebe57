/** Delivers one outbox entry, and keeps what its response means. */
import type { MessageRequest } from '../../protocol/api.ts';
import { sealMessage } from '../backend/sealed-mail.ts';
import { type BackendResponse, backoff, sendRequest } from '../backend/send-request.ts';
import type { Environment } from '../environment.ts';
import { type ChangedMail, changeOf } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import type { ConnectionRecord, Database, DueEntry } from '../store/schema.ts';

/** Attempts before a foreign refusal, like a proxy's 403 page, is believed. */
const FOREIGN_REFUSALS = 20;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 10 * 60_000;

/** The next due entry; mails before deletions, which may be thousands. Null: none. */
export async function nextDueEntry(db: Database, now: number): Promise<DueEntry | null> {
  const due = db.transaction('outbox').store.index('due');
  for (const step of ['register', 'forget'] as const) {
    const entry = await due.get(IDBKeyRange.bound([step, 0], [step, now]));
    if (entry && entry.step !== 'staged') return entry;
  }
  return null;
}

export async function deliverEntry(
  { db: opened, now }: Pick<Environment, 'db' | 'now'>,
  connection: ConnectionRecord,
  entry: DueEntry,
  signal: AbortSignal,
): Promise<BackendResponse> {
  const db = await opened();
  const path = `/v1/messages/${entry.id}`;
  const { server, token } = connection;
  if (entry.step === 'forget') return sendRequest(server, { method: 'DELETE', path, token, signal });
  const message = await db.get('messages', entry.id);
  if (!message) return { kind: 'ok', body: null };
  const { sentAt, recipients, details } = message;
  const body: MessageRequest = { sentAt, recipients, sealed: await sealMessage(connection, entry.id, details) };
  if (!entry.heard && !(await markHeard(db, entry))) return { kind: 'ok', body: null };
  return sendRequest(server, { method: 'PUT', path, token, body, clock: now(), signal });
}

/** Marks that the backend may know this message, whatever becomes of the request. False: the entry has changed. */
async function markHeard(db: Database, { id, revision }: DueEntry): Promise<boolean> {
  const tx = durably(db, ['outbox']);
  const outbox = tx.objectStore('outbox');
  const entry = await outbox.get(id);
  const same = entry !== undefined && entry.step !== 'staged' && entry.revision === revision;
  if (same) outbox.put({ ...entry, heard: true });
  await tx.done;
  return same;
}

/** Keeps what a response means for its entry, unless a newer revision replaced that. */
export async function applyResponse(
  { db: opened, now, random }: Pick<Environment, 'db' | 'now' | 'random'>,
  { id, revision }: DueEntry,
  response: BackendResponse,
): Promise<ChangedMail | null> {
  const tx = durably(await opened(), ['outbox', 'messages']);
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  const [entry, message] = await Promise.all([outbox.get(id), messages.get(id)]);
  const current = entry && entry.step !== 'staged' && entry.revision === revision ? entry : null;
  const refusal = current && refusalOf(response, current);
  if (current && (response.kind === 'ok' || refusal !== null)) outbox.delete(id);
  else if (current && (response.kind === 'busy' || response.kind === 'foreign')) {
    const asked = response.kind === 'busy' ? (response.retryAfter ?? 0) : 0;
    const wait = Math.max(asked, backoff(current.attempts, random(), FIRST_WAIT, LONGEST_WAIT));
    outbox.put({ ...current, attempts: current.attempts + 1, nextAt: now() + wait });
  }
  const changed = message && current?.step === 'register' && (response.kind === 'ok' || refusal !== null);
  // A refused update leaves a mail tracked.
  if (changed && !message.registered)
    messages.put(refusal ? { ...message, refusal } : { ...message, registered: true });
  await tx.done;
  return changed ? changeOf(message) : null;
}

/** Why the backend will never have it; null: it has it, or may later. */
function refusalOf(response: BackendResponse, { attempts }: DueEntry): string | null {
  if (response.kind === 'refused') return `${response.status}: ${response.reason}`;
  const believed = response.kind === 'foreign' && attempts + 1 >= FOREIGN_REFUSALS;
  return believed ? `${response.status}, ${attempts + 1} times` : null;
}
