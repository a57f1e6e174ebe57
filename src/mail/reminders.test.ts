import { expect, test } from 'vitest';
import type { Status } from '../protocol/load.ts';
import { DAY, isDue, type Reminder, reminderOf } from './reminders.ts';
import type { ReminderSettings } from './settings.ts';
import type { Reply, TrackedMessage } from './tracked-mail.ts';

const NOW = 1000 * DAY;
const SENT = NOW - 4 * DAY;
const reply: Reply = { kind: 'reply', at: NOW, from: { address: 'ann@x.example', name: null }, gmailMessageId: '1' };
const receipt: Reply = { ...reply, kind: 'receipt' };

type Mail = Pick<TrackedMessage, 'refusal'> & {
  status?: Status | 'waiting';
  self?: 'none' | 'some' | 'only';
  answers?: Reply[];
  /** Its own reminder: of what, in how many days from now. */
  own?: ['unread' | 'unanswered' | 'done', number];
  sentAt?: number;
};

function mail({ status = 'unread', self = 'none', answers = [], own, sentAt = SENT, ...rest }: Mail): TrackedMessage {
  const recipients = { count: 1, self, hints: [] };
  const loads = { reads: 0, viewers: 0, firstReadAt: null, lastReadAt: null, loads: [] };
  return {
    id: 'a',
    sentAt,
    details: {
      gmailAccount: 'me@x.example',
      subject: 'The offer',
      to: [],
      cc: [],
      bcc: [],
      draftId: 'r1',
      threadId: '1',
      gmailMessageId: '1',
      answers,
      ...(own && { reminder: { of: own[0], dueAt: NOW + own[1] * DAY, at: SENT } }),
    },
    recipients,
    report: status === 'waiting' ? null : { id: 'a', sentAt, sealed: '', recipients, status, ...loads },
    ...rest,
  };
}

const settings = (unread: number | null, unanswered: number | null): ReminderSettings => ({
  unread: { on: unread !== null, days: unread ?? 1 },
  unanswered: { on: unanswered !== null, days: unanswered ?? 1 },
  notify: 'chosen',
});

type Due = [of: Reminder['of'], days: number, whose: 'own' | 'settings'] | null;

/** Settings (days of unread and unanswered; null: off), the mail, and the expected reminder with its days from now. */
test.each<[string, [number | null, number | null], Mail, Due]>([
  ['an unread mail of four days is due since the third', [3, null], {}, ['unread', -1, 'settings']],
  ['one that may have been read is not known to be', [3, null], { status: 'unconfirmed' }, ['unread', -1, 'settings']],
  ['a read one is not', [3, null], { status: 'read' }, null],
  ['nor one whose reader has sent a receipt', [3, null], { answers: [receipt] }, null],
  ['a read mail without an answer is due by its own days', [3, 2], { status: 'read' }, ['unanswered', -2, 'settings']],
  ['a receipt is no answer', [3, 2], { answers: [receipt] }, ['unanswered', -2, 'settings']],
  ['a reply ends all of them', [3, 2], { answers: [reply] }, null],
  ['of both the earlier counts', [3, 7], {}, ['unread', -1, 'settings']],
  ['and once the mail is read, the other', [3, 7], { status: 'read' }, ['unanswered', 3, 'settings']],
  ['where the settings remind of nothing there is none', [null, null], {}, null],
  ['but the mail’s own', [null, null], { own: ['unanswered', 1] }, ['unanswered', 1, 'own']],
  ['which goes before the settings', [3, 2], { own: ['unread', 2] }, ['unread', 2, 'own']],
  [
    'until what it waits for has happened',
    [3, 7],
    { own: ['unread', 2], status: 'read' },
    ['unanswered', 3, 'settings'],
  ],
  ['done is done, whatever the settings say', [3, 2], { own: ['done', -1] }, null],
  ['a mail that the backend has not heard of can’t be unread', [3, 2], { status: 'waiting' }, null],
  ['nor one that it refused', [3, 2], { refusal: '422' }, null],
  ['nor one to oneself', [3, 2], { self: 'only' }, null],
  ['thirty days later nobody is reminded', [3, null], { sentAt: NOW - 33 * DAY }, null],
  ['nor by a reminder of its own', [null, null], { own: ['unread', -30] }, null],
])('%s', (_, [unread, unanswered], some, due) => {
  const reminder = reminderOf(mail(some), settings(unread, unanswered), NOW);
  expect(reminder).toEqual(due && { of: due[0], dueAt: NOW + due[1] * DAY, own: due[2] === 'own' });
  expect(isDue(reminder, NOW)).toBe(due !== null && due[1] <= 0);
});
