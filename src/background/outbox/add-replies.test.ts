import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowser, sendMail, type TestBrowser } from '../../../tests/support/background/browser.ts';
import {
  problem,
  type ScriptedBackend,
  startScriptedBackend,
} from '../../../tests/support/background/scripted-backend.ts';
import type { Reply } from '../../mail/tracked-mail.ts';
import { openDatabase } from '../store/database.ts';

const gmailAccount = 'minji@gmail.com';
const threadId = '18f0a';
const answer: Reply = {
  kind: 'reply',
  at: 1_000,
  from: { address: 'ann@example.com', name: 'Ann' },
  gmailMessageId: '18f0c',
};

let backend: ScriptedBackend;
let browser: TestBrowser;
beforeEach(async () => {
  [backend, browser] = await Promise.all([startScriptedBackend(), openBrowser()]);
  await browser.ask('connection.connect', { link: backend.link });
});
afterEach(() => {
  browser.close();
  backend.close();
});

const report = (id: string, one: Reply = answer, thread = threadId) =>
  browser.ask('answers.report', { gmailAccount, threadId: thread, found: [{ id, answer: one }] });
const summary = async () => (await browser.ask('threads.summaries', { gmailAccount, threadIds: [threadId] }))[0];
const delivered = () => vi.waitFor(async () => expect(await browser.db.count('outbox')).toBe(0));
const down = () => backend.script(({ what }) => (what.startsWith('GET') ? undefined : null));
const up = () => backend.script(() => undefined);

test('a reply turns the mail read at once, and is registered, sealed', async () => {
  const { id } = await sendMail(browser);
  await delivered();
  await report(id);
  expect(await summary()).toMatchObject({ status: 'read', reads: 0, answer });
  expect(browser.broadcasts.at(-1)).toMatchObject({ kind: 'threads', changed: [{ threadId, status: 'read' }] });
  await delivered();
  const puts = backend.requestsOf('PUT');
  expect(puts.map(({ what }) => what)).toEqual([`PUT /v1/messages/${id}`, `PUT /v1/messages/${id}`]);
  expect(JSON.stringify(puts)).not.toMatch(/ann@|Ann|18f0c|reply/);
  expect(await summary()).toMatchObject({ status: 'read', waiting: false });
});

test('adds a reply once, and sends nothing the second time', async () => {
  const { id } = await sendMail(browser);
  await report(id);
  await delivered();
  const before = backend.requestsOf('PUT').length;
  await report(id);
  await report(id, { ...answer, at: 9_000, gmailMessageId: '18f0d' });
  expect(await browser.db.count('outbox')).toBe(0);
  expect(backend.requestsOf('PUT')).toHaveLength(before);
  expect(await browser.ask('threads.messages', { gmailAccount, threadId })).toMatchObject([
    { details: { answers: [answer] } },
  ]);
});

test('keeps a reply over restarts during an outage, and registers it afterwards', async () => {
  down();
  const { id } = await sendMail(browser);
  await report(id);
  expect(await summary()).toMatchObject({ status: 'read', answer });
  browser.restart();
  expect(await summary()).toMatchObject({ status: 'read', answer });
  up();
  browser.background().wake();
  await delivered();
  expect(await summary()).toMatchObject({ status: 'read', waiting: false });
});

test('does not count an update as a waiting mail', async () => {
  const { id } = await sendMail(browser);
  await delivered();
  down();
  await report(id);
  expect(await browser.db.count('outbox')).toBe(1);
  expect(await browser.ask('connection.get')).toMatchObject({ waiting: 0 });
});

test('Undo of an unregistered mail leaves nothing due, with a reply or without', async () => {
  browser.background().stop();
  const { id, details } = await sendMail(browser);
  browser.background().stop();
  const { heard } = (await browser.db.get('outbox', id)) as { heard: boolean };
  await report(id);
  expect(await browser.db.get('outbox', id)).toMatchObject({ step: 'register', heard });
  await browser.ask('draft.open', { gmailAccount, draftId: details.draftId });
  expect(await summary()).toBeUndefined();
});

test('ignores a reply to a mail taken back, or of another thread or account', async () => {
  const { id, details } = await sendMail(browser);
  await delivered();
  await report(id, answer, 'another');
  await browser.ask('answers.report', { gmailAccount: 'work@gmail.com', threadId, found: [{ id, answer }] });
  expect(await summary()).toMatchObject({ status: 'unread', answer: null });
  await browser.ask('draft.open', { gmailAccount, draftId: details.draftId });
  await report(id);
  await delivered();
  expect(backend.requestsOf('').at(-1)?.what).not.toMatch(/^PUT/);
  expect(await browser.db.count('messages')).toBe(0);
});

describe('where the backend refuses', () => {
  test('the update, the mail stays tracked', async () => {
    const { id } = await sendMail(browser);
    await delivered();
    backend.script(({ what }) => (what.startsWith('PUT') ? problem(413, 'too large') : undefined));
    await report(id);
    await delivered();
    expect(await summary()).toMatchObject({ status: 'read', answer });
  });

  test('the mail, its replies are not sent there', async () => {
    backend.script(({ what }) => (what.startsWith('PUT') ? problem(404, 'id: deleted') : undefined));
    const { id } = await sendMail(browser);
    await delivered();
    await report(id);
    expect(await browser.db.count('outbox')).toBe(0);
  });
});

test('the latest reads are those read or answered, latest first', async () => {
  const mails = await Promise.all([1, 2, 3, 4].map(() => sendMail(browser)));
  const [first, second, third, fourth] = mails.map(({ id }) => id) as [string, string, string, string];
  await report(second, { ...answer, at: 5_000 });
  await report(third, { ...answer, at: 2_000 });
  const read = await browser.db.get('messages', first);
  if (read) await browser.db.put('messages', { ...read, report: { lastReadAt: 3_000 } as never });
  const latest = async (limit: number) => (await browser.ask('messages.latest', { limit })).map(({ id }) => id);
  expect(await latest(5)).toEqual([second, first, third, fourth]);
  expect(await latest(2)).toEqual([second, first]);
});

test('gives mails from before replies an empty list', async () => {
  globalThis.indexedDB = new IDBFactory();
  const older = await openDB('nunchi', 1, {
    upgrade(db) {
      for (const name of ['state', 'drafts', 'ownViews']) db.createObjectStore(name);
      db.createObjectStore('outbox', { keyPath: 'id' });
      db.createObjectStore('messages', { keyPath: 'id' });
    },
  });
  await older.put('messages', { id: 'm', details: { subject: 'Older' } });
  await older.put('outbox', { id: 's', step: 'staged', details: { subject: 'Staged' } });
  await older.put('outbox', { id: 'r', step: 'register' });
  older.close();
  const db = await openDatabase();
  expect(await db.get('messages', 'm')).toMatchObject({ details: { subject: 'Older', answers: [] } });
  expect(await db.get('outbox', 's')).toMatchObject({ details: { subject: 'Staged', answers: [] } });
  expect(await db.get('outbox', 'r')).toEqual({ id: 'r', step: 'register' });
  db.close();
});

describe('a receipt in a thread of its own', () => {
  const receipt: Reply = { ...answer, kind: 'receipt', at: 2_000, gmailMessageId: '18f1' };
  const tell = (more: Partial<Reply> = {}, subject = 'RE: Minutes of Tuesday') =>
    browser.ask('receipts.report', { gmailAccount, subject, answer: { ...receipt, at: Date.now(), ...more } });
  /** Who acknowledged each thread's tracked mail. */
  const acknowledged = async (...threads: string[]) => {
    const found = await browser.ask('threads.summaries', { gmailAccount, threadIds: threads });
    return found.map((one) => one.answer?.gmailMessageId ?? null);
  };
  const send = (thread: string) => sendMail(browser, { threadId: thread });

  test('is for the latest mail of that subject that went to its sender; the next is for the one before', async () => {
    await send('t1');
    browser.moveClock(1_000);
    await send('t2');
    await tell({ gmailMessageId: '28f01' });
    expect(await acknowledged('t1', 't2')).toEqual([null, '28f01']);
    await tell({ gmailMessageId: '28f01' });
    expect(await acknowledged('t1', 't2')).toEqual([null, '28f01']);
    await tell({ gmailMessageId: '28f02' });
    expect(await acknowledged('t1', 't2')).toEqual(['28f02', '28f01']);
  });

  test('takes the name that the mail was sent to', async () => {
    await send('t1');
    await tell({ gmailMessageId: '28f01', from: { address: 'Ann@Example.com', name: 'Bo' } });
    expect(await browser.ask('threads.summaries', { gmailAccount, threadIds: ['t1'] })).toMatchObject([
      { answer: { from: { address: 'ann@example.com', name: 'Ann' } } },
    ]);
  });

  test.each<[string, Partial<Reply>, string?]>([
    ['of another subject', {}, 'Minutes of Wednesday'],
    ['by somebody else', { from: { address: 'bo@example.com', name: 'Bo' } }],
    ['by oneself', { from: { address: gmailAccount, name: null } }],
    ['from before the mail, by Gmail’s ids', { gmailMessageId: '18e' }],
    ['from before the mail, by its time', { gmailMessageId: 'not a number', at: 5 }],
  ])('is for no mail where it is %s', async (_, more, subject) => {
    await send('t1');
    await tell({ gmailMessageId: '28f01', ...more }, subject);
    expect(await acknowledged('t1')).toEqual([null]);
  });
});
