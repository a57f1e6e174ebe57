/**
 * Mails that went out without the receipt they asked for. Known to this browser only, for rows and the activity page.
 */
import type { UntrackedMail } from '../../mail/tracked-mail.ts';
import type { ChangedThread } from '../store/changed-mail.ts';
import type { Database } from '../store/schema.ts';

/** Kept at most: the oldest go first. */
const UNTRACKED_LIMIT = 500;

export async function readUntracked(db: Database): Promise<UntrackedMail[]> {
  return ((await db.get('state', 'untracked')) as UntrackedMail[] | undefined) ?? [];
}

/** Replaces an earlier one of the same draft. */
export function addUntracked(db: Database, mail: Omit<UntrackedMail, 'id'>): Promise<void> {
  const named = { ...mail, id: crypto.randomUUID() };
  return change(db, (known) => [...known.filter((other) => !isSameDraft(other, mail)), named].slice(-UNTRACKED_LIMIT));
}

/** The draft is open again: forgets that it went out untracked. Returns its thread, if any. */
export async function takeBackUntracked(
  db: Database,
  draft: { gmailAccount: string; draftId: string | null },
): Promise<ChangedThread[]> {
  const undone = (await readUntracked(db)).filter((mail) => isSameDraft(mail, draft));
  if (undone.length > 0) await change(db, (known) => known.filter((mail) => !isSameDraft(mail, draft)));
  return undone;
}

/** Deletes them. Returns their threads. */
export async function forgetUntracked(db: Database, ids: readonly string[]): Promise<ChangedThread[]> {
  const wanted = new Set(ids);
  const forgotten = (await readUntracked(db)).filter(({ id }) => wanted.has(id));
  if (forgotten.length > 0) await change(db, (known) => known.filter(({ id }) => !wanted.has(id)));
  return forgotten;
}

async function change(db: Database, to: (known: UntrackedMail[]) => UntrackedMail[]): Promise<void> {
  const tx = db.transaction('state', 'readwrite');
  const known = (await tx.store.get('untracked')) as UntrackedMail[] | undefined;
  await tx.store.put(to(known ?? []), 'untracked');
  await tx.done;
}

type DraftName = Pick<UntrackedMail, 'gmailAccount' | 'draftId'>;

function isSameDraft(a: DraftName, b: DraftName): boolean {
  return a.draftId !== null && a.draftId === b.draftId && a.gmailAccount === b.gmailAccount;
}
