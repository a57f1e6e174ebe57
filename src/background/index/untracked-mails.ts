/** Mails that went out without the receipt they asked for: kept here so that their rows and the activity page say so, and told to nobody. */
import type { UntrackedMail } from '../../mail/tracked-mail.ts';
import type { ChangedThread } from '../store/changed-mail.ts';
import type { Database } from '../store/schema.ts';

/** Remembered at most: the oldest go first. */
const UNTRACKED_LIMIT = 500;

export async function readUntracked(db: Database): Promise<UntrackedMail[]> {
  return ((await db.get('state', 'untracked')) as UntrackedMail[] | undefined) ?? [];
}

/** Keeps one; sent again, a draft has one only. */
export function addUntracked(db: Database, mail: Omit<UntrackedMail, 'id'>): Promise<void> {
  const named = { ...mail, id: crypto.randomUUID() };
  return change(db, (known) => [...known.filter((other) => !isSameDraft(other, mail)), named].slice(-UNTRACKED_LIMIT));
}

/** The draft is open again: what it went out as counts no more. Returns its thread where it had gone out untracked. */
export async function takeBackUntracked(
  db: Database,
  draft: { gmailAccount: string; draftId: string | null },
): Promise<ChangedThread[]> {
  const undone = (await readUntracked(db)).filter((mail) => isSameDraft(mail, draft));
  if (undone.length > 0) await change(db, (known) => known.filter((mail) => !isSameDraft(mail, draft)));
  return undone;
}

/** The person deletes them from the activity page. Returns their threads. */
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
