import { type ChangedMail, changeOf } from '../store/changed-mail.ts';
import type { MailTransaction } from '../store/schema.ts';
import { dueEntry } from './outbox-entry.ts';

/**
 * The draft is open again, so its earlier send failed or was undone: deletes that mail here, and at the backend if it
 * may know it. Returns what is gone.
 */
export async function takeBackDraft(
  tx: MailTransaction,
  gmailAccount: string,
  draftId: string,
  now: number,
): Promise<ChangedMail[]> {
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  const [staged, sent] = await Promise.all([
    outbox.index('draft').getAllKeys([gmailAccount, draftId]),
    messages.index('draft').getAll([gmailAccount, draftId]),
  ]);
  for (const id of staged) outbox.delete(id);
  for (const { id } of sent) await forgetMessage(tx, id, now);
  return sent.map(changeOf);
}

/** Deletes it from the index. A deletion is due at `at` (ms) if the backend may know it. */
export async function forgetMessage(tx: MailTransaction, id: string, at: number): Promise<void> {
  const outbox = tx.objectStore('outbox');
  const entry = await outbox.get(id);
  const unheard = entry?.step === 'register' && !entry.heard;
  if (unheard) outbox.delete(id);
  else outbox.put(dueEntry(id, 'forget', at, true));
  tx.objectStore('messages').delete(id);
}
