import type { Request } from '../../messaging/messages.ts';
import { type ChangedMail, changeOf } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { describeRecipients } from './describe-recipients.ts';
import { dueEntry } from './outbox-entry.ts';

/**
 * Gmail sent the mail: adds it to the index, and makes it due. Repeated with new ids, registers it again. Null: no
 * news, never staged, or taken back.
 */
export async function confirmMessage(
  db: Database,
  { id, threadId, gmailMessageId }: Request<'send.confirm'>,
  now: number,
): Promise<ChangedMail | null> {
  const tx = durably(db, ['outbox', 'messages']);
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  const [entry, known] = await Promise.all([outbox.get(id), messages.get(id)]);
  const mail =
    entry?.step === 'staged'
      ? {
          id,
          sentAt: entry.sentAt,
          details: entry.details,
          recipients: describeRecipients(entry.details),
          report: null,
          here: true,
          registered: false,
        }
      : known;
  const details = mail && {
    ...mail.details,
    threadId: mail.details.threadId ?? threadId,
    gmailMessageId: mail.details.gmailMessageId ?? gmailMessageId,
  };
  const isNews =
    mail !== known ||
    details?.threadId !== known?.details.threadId ||
    details?.gmailMessageId !== known?.details.gmailMessageId;
  if (!mail || !details || !isNews) {
    await tx.done;
    return null;
  }
  messages.put({ ...mail, details });
  outbox.put(dueEntry(id, 'register', now, known !== undefined));
  await tx.done;
  return changeOf({ id, details });
}
