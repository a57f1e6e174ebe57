import type { Request } from '../../messaging/messages.ts';
import { type ChangedThread, takeBackDraft } from '../outbox/take-back.ts';
import { type Database, durably, MAIL_STORES } from '../store/database.ts';
import { readSettings } from '../store/settings.ts';

/** Drafts remembered at most: the oldest go first. */
const DRAFTS_LIMIT = 5_000;

/** A compose window's eye as it was left, and what became of the draft's earlier send. */
export async function openDraft(
  db: Database,
  { gmailAccount, draftId }: Request<'draft.open'>,
  now: number,
): Promise<{ on: boolean; paused: boolean; changed: ChangedThread[] }> {
  const { askByDefault, paused } = await readSettings(db);
  const begun = { on: askByDefault && !paused, paused: askByDefault && paused };
  if (draftId === null) return { ...begun, changed: [] };
  const tx = durably(db, MAIL_STORES);
  const changed = await takeBackDraft(tx, gmailAccount, draftId, now);
  await tx.done;
  const draft = await db.get('drafts', [gmailAccount, draftId]);
  return draft ? { on: draft.on, paused: false, changed } : { ...begun, changed };
}

export async function setDraft(
  db: Database,
  { gmailAccount, draftId, on }: Request<'draft.set'>,
  now: number,
): Promise<void> {
  await db.put('drafts', { gmailAccount, draftId, on, at: now });
}

/** Forgets the drafts beyond the limit. */
export async function forgetOldDrafts(db: Database, limit = DRAFTS_LIMIT): Promise<void> {
  const tx = db.transaction('drafts', 'readwrite');
  let surplus = (await tx.store.count()) - limit;
  let cursor = surplus > 0 ? await tx.store.index('at').openCursor() : null;
  while (cursor && surplus-- > 0) {
    cursor.delete();
    cursor = await cursor.continue();
  }
  await tx.done;
}
