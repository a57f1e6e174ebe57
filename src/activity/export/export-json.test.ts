import { expect, test } from 'vitest';
import { answer } from '../../../tests/support/mails.ts';
import { row } from '../../../tests/support/rows.ts';
import { exportJson } from './export-json.ts';

test('writes the properties of a mail in the order of the format', () => {
  const reply = answer({});
  const read = row({ status: 'read', reads: 2, atLeast: true, sentAt: 0, firstReadAt: 60_000, answer: reply });
  const { mails } = JSON.parse(exportJson([read]));
  expect(Object.entries(mails[0])).toEqual([
    ['id', 'a'],
    ['account', 'me@example.com'],
    ['threadId', '18c0'],
    ['subject', 'Autumn workshop'],
    ['recipients', [{ address: 'jiwoo@example.com', name: 'Kim Jiwoo' }]],
    ['sentAt', '1970-01-01T00:00:00.000Z'],
    ['state', 'answered'],
    ['untracked', null],
    ['reads', 2],
    ['readsAreMinimum', true],
    ['firstReadAt', '1970-01-01T00:01:00.000Z'],
    ['lastReadAt', null],
    ['device', 'unknown'],
    ['place', null],
    ['answer', { kind: reply.kind, at: new Date(reply.at).toISOString(), from: reply.from }],
  ]);
});
