/** Merges this browser's details of a mail with those another browser sealed. Pure. */

import { laterNotify, laterReminder } from '../../mail/mail-choices.ts';
import { mergeReplies, sameReplies } from '../../mail/replies.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import type { IndexedMessage } from '../store/schema.ts';

type Known = Pick<IndexedMessage, 'details' | 'here'>;

/**
 * Replies and choices of both. All else is the sending browser's, since sealed details may be trimmed; Gmail's ids are
 * whichever are known.
 */
export function mergeDetails(known: Known | undefined, sealed: MailDetails): MailDetails {
  const [first, second] = known?.here ? [known.details, sealed] : [sealed, known?.details];
  const notify = laterNotify(known?.details.notify, sealed.notify);
  const reminder = laterReminder(known?.details.reminder, sealed.reminder);
  return {
    ...first,
    threadId: first.threadId ?? second?.threadId ?? null,
    gmailMessageId: first.gmailMessageId ?? second?.gmailMessageId ?? null,
    answers: mergeReplies(first.answers, second?.answers ?? []),
    ...(notify && { notify }),
    ...(reminder && { reminder }),
  };
}

/**
 * Whether the sealed details lack something of the merged ones, so that other browsers would never learn of it.
 * Compares only what all browsers merge alike, or they would correct each other without end.
 */
export function lacksSome(sealed: MailDetails, merged: MailDetails): boolean {
  return !(
    sealed.threadId === merged.threadId &&
    sealed.gmailMessageId === merged.gmailMessageId &&
    sameReplies(sealed.answers, merged.answers) &&
    sealed.notify?.at === merged.notify?.at &&
    sealed.notify?.when === merged.notify?.when &&
    sealed.reminder?.at === merged.reminder?.at &&
    sealed.reminder?.of === merged.reminder?.of &&
    sealed.reminder?.dueAt === merged.reminder?.dueAt
  );
}
