/** A tracked mail's reads in words, and no more than can be known. */
import { mayHideReads } from '../mail/summary.ts';
import type { TrackedMessage } from '../mail/tracked-mail.ts';
import type { ReceiptState } from '../ui/eye-drawings.ts';
import { plural, t } from '../ui/i18n.ts';

type Told = Pick<TrackedMessage, 'recipients' | 'report'>;

/** The pane's first line: "Read 3 times", "Read at least once by someone, of 3", "Not read yet". */
export function describeReads({ recipients, report }: Told, state: ReceiptState): string {
  if (state === 'waiting' || !report) return t('statusWaiting');
  if (state === 'unread') return t(recipients.self === 'only' ? 'statusSelfOnly' : 'statusUnread');
  if (state === 'unconfirmed') return t('statusUnconfirmed');
  const times = plural(mayHideReads(report) ? 'readAtLeastTimes' : 'readTimes', report.reads);
  return recipients.count > 1 ? t('readBySomeone', { times, count: recipients.count }) : times;
}

/** What is to be said with it: how many readers there may be, and that one may be the sender. */
export function readersNotes({ recipients, report }: Told, state: ReceiptState): string[] {
  if (!report || report.status === 'unread' || (state !== 'read' && state !== 'unconfirmed')) return [];
  const notes: string[] = [];
  // Two viewers are two networks or two apps, which one person can have as well.
  if (report.viewers > 1) notes.push(t('readersOrOne', { count: report.viewers }));
  if (recipients.self === 'some') notes.push(t('mayBeOwnCopy'));
  return notes;
}
