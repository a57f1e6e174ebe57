/** An unread mail, sent at 1000 ms. */

import { type SearchableRow, toSearchable } from '../../src/activity/searchable-row.ts';
import type { ActivityRow } from '../../src/mail/activity-row.ts';

export function row(some: Partial<ActivityRow> = {}): SearchableRow {
  return toSearchable({
    id: 'a',
    sentAt: 1000,
    gmailAccount: 'me@example.com',
    threadId: '18c0',
    subject: 'Autumn workshop',
    people: [{ address: 'jiwoo@example.com', name: 'Kim Jiwoo' }],
    status: 'unread',
    waiting: false,
    refused: false,
    reads: 0,
    firstReadAt: null,
    lastReadAt: null,
    device: 'unknown',
    place: null,
    answer: null,
    reminder: null,
    ...some,
  });
}
