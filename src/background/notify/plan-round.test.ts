import { expect, test } from 'vitest';
import { someDetails } from '../../../tests/support/background/browser.ts';
import { aLoad, aReport } from '../../../tests/support/background/reports.ts';
import type { Load } from '../../protocol/api.ts';
import type { IndexedMessage } from '../store/schema.ts';
import { SETTLE_TIME } from '../sync/read-sessions.ts';
import { planRound, type WaitingMail } from './plan-round.ts';

const NOW = 1_000_000;
const READ_AT = NOW - SETTLE_TIME;
const TERMS = { now: NOW, when: 'first', quietUntil: null } as const;

function mail(loads: Load[], more: Partial<IndexedMessage> = {}): IndexedMessage {
  const report = aReport(loads);
  const { id, sentAt, recipients } = report;
  return { id, sentAt, recipients, report, details: someDetails(), here: true, registered: true, ...more };
}

function waits(message: IndexedMessage | null, more: Partial<WaitingMail['waiting']> = {}): WaitingMail {
  const waiting = { id: message?.id ?? 'gone', at: READ_AT, dueAt: NOW, counted: false, ...more };
  return { waiting, message, viewed: false };
}

const read = mail([aLoad({ at: READ_AT })]);
const readAgain = mail([aLoad({ at: 5 }), aLoad({ at: READ_AT, session: 2 })]);
const answer = {
  kind: 'reply',
  at: 5,
  from: { address: 'ann@example.com', name: 'Ann' },
  gmailMessageId: '18f0c',
} as const;
const answered = mail([aLoad({ at: READ_AT })], { details: someDetails({ answers: [answer] }) });

test('notifies of a first read, counts it, and is done with it', () => {
  const one = waits(read);
  expect(planRound([one], TERMS)).toEqual({
    notify: [{ message: read, session: [aLoad({ at: READ_AT })], again: false }],
    done: [one.waiting],
    keep: [],
    unseen: 1,
    nextAt: null,
  });
});

test('waits until no own view can explain the read', () => {
  const one = waits(read, { dueAt: NOW + 1 });
  expect(planRound([one], TERMS)).toMatchObject({
    notify: [],
    done: [],
    keep: [one.waiting],
    unseen: 0,
    nextAt: NOW + 1,
  });
});

test('waits while an own view has yet to reach the backend', () => {
  const round = planRound([{ ...waits(read), viewed: true }], TERMS);
  expect(round).toMatchObject({
    notify: [],
    unseen: 0,
    keep: [{ dueAt: NOW + SETTLE_TIME }],
    nextAt: NOW + SETTLE_TIME,
  });
});

test.each<[string, IndexedMessage | null]>([
  ['the sender’s own view', mail([aLoad({ at: READ_AT, verdict: 'own' })])],
  ['a scanner’s', mail([aLoad({ at: READ_AT, verdict: 'automatic' })])],
  ['of a mail that was deleted', null],
])('neither notifies of nor counts what turned out to be %s', (_, message) => {
  expect(planRound([waits(message)], { ...TERMS, when: 'every' })).toMatchObject({
    notify: [],
    unseen: 0,
    nextAt: null,
  });
});

test.each<[string, IndexedMessage, 'first' | 'every' | 'never', number]>([
  ['a second read, where first ones are wanted', readAgain, 'first', 0],
  ['a second read, where every one is wanted', readAgain, 'every', 1],
  ['a first read, where none is wanted', read, 'never', 0],
  ['a first read of a mail that was told before', { ...read, told: true }, 'first', 0],
  ['a read of a mail that was answered', answered, 'every', 0],
])('counts %s, and notifies only if wanted', (_, message, when, times) => {
  const round = planRound([waits(message)], { ...TERMS, when });
  expect(round.notify).toHaveLength(times);
  expect(round).toMatchObject({ unseen: 1, keep: [], nextAt: null });
});

test("a mail's choice of every read wins over settings and replies", () => {
  const notify = { when: 'every', at: 1 } as const;
  const again = { ...readAgain, details: { ...answered.details, notify }, told: true as const };
  expect(planRound([waits(again)], { ...TERMS, when: 'never' }).notify).toMatchObject([{ again: true }]);
});

test('a muted mail is neither notified of nor counted', () => {
  const muted = { ...read, details: someDetails({ notify: { when: 'never', at: 1 } }) };
  expect(planRound([waits(muted)], { ...TERMS, when: 'every' })).toMatchObject({ notify: [], unseen: 0, keep: [] });
});

test('in quiet hours counts a read once, and notifies when they end', () => {
  const one = waits(read);
  const quiet = planRound([one], { ...TERMS, quietUntil: NOW + 9_000 });
  expect(quiet).toMatchObject({ notify: [], done: [], unseen: 1, nextAt: NOW + 9_000 });
  expect(quiet.keep).toEqual([{ ...one.waiting, counted: true }]);
  const after = planRound([{ ...one, waiting: { ...one.waiting, counted: true } }], TERMS);
  expect(after).toMatchObject({ notify: [{ message: read }], unseen: 0, keep: [] });
});

test('of several read sessions of one mail notifies of the latest, and counts all', () => {
  const round = planRound([waits(readAgain), waits(readAgain, { at: 5 })], { ...TERMS, when: 'every' });
  expect(round.notify).toMatchObject([{ again: true, session: [{ at: READ_AT }] }]);
  expect(round).toMatchObject({ unseen: 2, keep: [] });
  expect(round.done).toHaveLength(2);
});
