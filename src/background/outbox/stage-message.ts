import type { StagedMessage } from '../../messaging/messages.ts';
import type { ChangedMail } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import { type ConnectionRecord, type Database, MAIL_STORES } from '../store/schema.ts';
import { OUTBOX_LIMIT, STAGED_LIFETIME } from './outbox-entry.ts';
import { takeBackDraft } from './take-back.ts';

/**
 * Stores a mail at the moment of Send, waiting only for the disk. Takes back an earlier send of the same draft.
 * `staged` false: this mail can't be tracked.
 */
export async function stageMessage(
  db: Database,
  { id, sentAt, details }: StagedMessage,
  now: number,
): Promise<{ staged: boolean; changed: ChangedMail[] }> {
  const tx = durably(db, MAIL_STORES);
  const connection = (await tx.objectStore('state').get('connection')) as ConnectionRecord | undefined;
  const outbox = tx.objectStore('outbox');
  const [known, staged, due] = await Promise.all([
    outbox.get(id),
    outbox.index('step').count('staged'),
    outbox.index('step').count('register'),
  ]);
  // Deletions do not count: a person may delete more mails at once.
  const full = staged + due >= OUTBOX_LIMIT;
  const refused = connection?.state !== 'connected' || known?.step === 'forget' || full;
  if (refused || known?.step === 'register') {
    await tx.done;
    return { staged: !refused, changed: [] };
  }
  const { gmailAccount, draftId } = details;
  const changed = await takeBackDraft(tx, gmailAccount, draftId, now);
  outbox.put({ id, step: 'staged', stagedAt: now, sentAt, details });
  await tx.done;
  return { staged: true, changed };
}

/** Drops mails that Gmail never confirmed: those sends failed. Returns how many. */
export async function expireStaged(db: Database, now: number): Promise<number> {
  const tx = durably(db, ['outbox']);
  const outbox = tx.objectStore('outbox');
  const staged = await outbox.index('step').getAll('staged');
  const late = staged.filter((entry) => entry.step === 'staged' && entry.stagedAt + STAGED_LIFETIME < now);
  for (const { id } of late) outbox.delete(id);
  await tx.done;
  return late.length;
}
