/** Reads of a mail in words, no more than is known. */
import { mayHideReads } from '../mail/summary.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { plural, t } from '../ui/i18n.ts';

type ReadFacts = Pick<TrackedMessage, 'recipients' | 'report'>;

/** First line of the pane: "Read 3 times", "Read at least once by someone, of 3", "Not read yet". */
export function describeReads({ recipients, report }: ReadFacts, state: ReceiptState): string {
  if (state === 'waiting' || !report) return t('statusWaiting');
  if (state === 'unread') return t(recipients.self === 'only' ? 'statusSelfOnly' : 'statusUnread');
  if (state === 'unconfirmed') return t('statusUnconfirmed');
  const times = plural(mayHideReads(report) ? 'readAtLeastTimes' : 'readTimes', report.reads);
  return recipients.count > 1 ? t('readBySomeone', { times, count: recipients.count }) : times;
}

/** Notes on who read it: the possible number of readers, or the sender. */
export function readersNotes({ recipients, report }: ReadFacts, state: ReceiptState): string[] {
  if (!report || report.status === 'unread' || (state !== 'read' && state !== 'unconfirmed')) return [];
  const notes: string[] = [];
  // Two viewers: two networks or apps, perhaps of one person.
  if (report.viewers > 1) notes.push(t('readersOrOne', { count: report.viewers }));
  if (recipients.self === 'some') notes.push(t('mayBeOwnCopy'));
  return notes;
}
