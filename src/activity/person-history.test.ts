import { expect, test } from 'vitest';
import { answer } from '../../tests/support/mails.ts';
import { row } from '../../tests/support/rows.ts';
import { personHistory, timeToRead } from './person-history.ts';

const read = (ms: number) => row({ status: 'read', firstReadAt: 1000 + ms });

test('counts the share read and the median time only over tracked mails to one recipient', () => {
  const two = [
    { address: 'a@x.example', name: null },
    { address: 'b@x.example', name: null },
  ];
  const rows = [read(10), read(40), read(20), row(), row({ refused: true }), { ...read(1), people: two }];
  expect(personHistory(rows)).toEqual({ soleRecipient: 4, read: 3, median: 20 });
  expect(personHistory([read(10), read(30)]).median).toBe(20);
  expect(personHistory([])).toEqual({ soleRecipient: 0, read: 0, median: null });
});

test('counts a mail as read by its reply at the latest, if the reply is dated', () => {
  const sentAt = answer({ minute: 0 }).at;
  expect(timeToRead(row({ sentAt, answer: answer({ minute: 9 }) }))).toBe(9 * 60_000);
  expect(timeToRead(row({ sentAt, answer: answer({ minute: 9, found: true }) }))).toBeNull();
  expect(timeToRead(row({ sentAt, answer: answer({ minute: -1 }) }))).toBe(0);
});
