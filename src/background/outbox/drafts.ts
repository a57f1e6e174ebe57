import { type DraftChoice, NOTHING_CHOSEN } from '../../mail/mail-choices.ts';
import type { Request } from '../../messaging/messages.ts';
import type { ChangedMail } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import { type Database, MAIL_STORES } from '../store/schema.ts';
import { takeBackDraft } from './take-back.ts';

/** Kept at most: the oldest go first. */
const DRAFTS_LIMIT = 5_000;

/** The draft's choice. An earlier send of it is taken back. */
export async function openDraft(
  db: Database,
  { gmailAccount, draftId }: Request<'draft.open'>,
  now: number,
): Promise<{ choice: DraftChoice; changed: ChangedMail[] }> {
  if (draftId === null) return { choice: NOTHING_CHOSEN, changed: [] };
  const tx = durably(db, MAIL_STORES);
  const changed = await takeBackDraft(tx, gmailAccount, draftId, now);
  await tx.done;
  const draft = await db.get('drafts', [gmailAccount, draftId]);
  const { on, everyTime, remind } = { ...NOTHING_CHOSEN, ...draft };
  return { choice: { on, everyTime, remind }, changed };
}

export async function setDraft(
  db: Database,
  { gmailAccount, draftId, choice }: Request<'draft.set'>,
  now: number,
): Promise<void> {
  await db.put('drafts', { gmailAccount, draftId, ...choice, at: now });
}

/** Deletes drafts beyond the limit. */
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
