import { expect, test } from 'vitest';
import { fakeSend } from '../../tests/support/fake-send.ts';
import { mail } from '../../tests/support/mails.ts';
import { row } from '../../tests/support/rows.ts';
import type { Connection } from '../mail/connection.ts';
import { findTestMail, pickTestMail } from './find-test-mail.ts';

const OLD = row({ id: 'old', sentAt: 10, status: 'read' });
const READ = row({ id: 'read', sentAt: 30, status: 'read' });
const READ_LATER = row({ id: 'read later', sentAt: 40, status: 'read' });
const GREY = row({ id: 'grey', sentAt: 50, status: 'unread' });
const TO_SELF = row({ id: 'to self', sentAt: 60, status: 'unread', refused: true });

test.each([
  ['nothing before a mail was sent', [OLD], null],
  ['the latest mail that can turn green', [TO_SELF, GREY, OLD], GREY],
  ['a mail that cannot turn green if there is no other', [TO_SELF, OLD], TO_SELF],
  ['the first green mail, and keeps it', [TO_SELF, GREY, READ_LATER, READ, OLD], READ],
])('picks %s', (_, rows, picked) => {
  expect(pickTestMail(rows, 20)).toBe(picked);
});

test('finds the whole mail among the latest', async () => {
  const whole = mail({});
  const send = fakeSend({
    'activity.page': () => ({ rows: [OLD, GREY], next: null }),
    'activity.mail': ({ id }) => (id === GREY.id ? whole : null),
  });
  expect(await findTestMail(send, connected(20))).toBe(whole);
});

test('sends no request while not connected', async () => {
  expect(await findTestMail(fakeSend({}), { state: 'none' })).toBeNull();
});

function connected(connectedAt: number): Connection {
  const host = 'nunchi.example';
  return {
    state: 'connected',
    host,
    publicUrl: `https://${host}`,
    ownPixelPaths: [],
    connectedAt,
    health: 'well',
    waiting: 0,
  };
}
