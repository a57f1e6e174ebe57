import type { MailDetails } from '../../mail/tracked-mail.ts';
import { type ChangedMail, changeOf } from '../store/changed-mail.ts';
import { durably } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { updateEntry } from './outbox-entry.ts';

/**
 * Stores a choice for one mail, and makes an update due for the account's other browsers. Its time is later than what
 * it replaces, whatever other clocks showed. A reminder already due is not notified of. Null: no such mail.
 */
export async function chooseForMail(
  db: Database,
  id: string,
  choice: Pick<MailDetails, 'notify' | 'reminder'>,
  now: number,
): Promise<ChangedMail | null> {
  const tx = durably(db, ['outbox', 'messages']);
  const [outbox, messages] = [tx.objectStore('outbox'), tx.objectStore('messages')];
  const [message, entry] = await Promise.all([messages.get(id), outbox.get(id)]);
  if (message) {
    const { notify, reminder } = message.details;
    const details = {
      ...message.details,
      ...(choice.notify && { notify: after(notify, choice.notify) }),
      ...(choice.reminder && { reminder: after(reminder, choice.reminder) }),
    };
    const due = choice.reminder && choice.reminder.dueAt <= now;
    messages.put({ ...message, details, ...(due && { remindedOf: details.reminder?.dueAt ?? now }) });
    if (message.refusal === undefined) outbox.put(updateEntry(id, entry, now));
  }
  await tx.done;
  return message ? changeOf(message) : null;
}

function after<Choice extends { at: number }>(before: Choice | undefined, choice: Choice): Choice {
  return { ...choice, at: Math.max(choice.at, (before?.at ?? 0) + 1) };
}
