import { expect, test } from 'vitest';
import { row } from '../../tests/support/rows.ts';
import { pickTestMail } from './pick-test-mail.ts';

const OLD = row({ id: 'old', sentAt: 10, status: 'read' });
const READ = row({ id: 'read', sentAt: 30, status: 'read' });
const READ_LATER = row({ id: 'read later', sentAt: 40, status: 'read' });
const GREY = row({ id: 'grey', sentAt: 50, status: 'unread' });
const TO_SELF = row({ id: 'to self', sentAt: 60, status: 'unread', refused: true });

test.each([
  ['nothing before a mail was sent', [OLD], null],
  ['the latest that can turn green', [TO_SELF, GREY, OLD], GREY],
  ['one that can’t, where there is no other', [TO_SELF, OLD], TO_SELF],
  ['the first green, and from then on no other', [TO_SELF, GREY, READ_LATER, READ, OLD], READ],
])('the test tells of %s', (_, rows, picked) => {
  expect(pickTestMail(rows, 20)).toBe(picked);
});
