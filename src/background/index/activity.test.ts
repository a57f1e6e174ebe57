import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import type { ActivityPage } from '../../mail/activity-row.ts';
import { nextDueEntry } from '../outbox/deliver-entry.ts';
import { describeRecipients } from '../outbox/describe-recipients.ts';
import { dueEntry } from '../outbox/outbox-entry.ts';

let browser: TestBrowser;

beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.close());

test('pages follow each other from the latest mail to the oldest, each mail once', async () => {
  for (let at = 1; at <= 25; at++) await keep(`m${at}`, at * 1000);
  const seen: string[] = [];
  let before: number | null = null;
  do {
    const page: ActivityPage = await browser.ask('activity.page', { before, limit: 10 });
    seen.push(...page.rows.map(({ id }) => id));
    before = page.next;
  } while (before !== null);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => `m${25 - index}`));
});

test('mails of one millisecond stay on one page', async () => {
  for (let one = 0; one < 6; one++) await keep(`m${one}`, 5000);
  await keep('older', 4000);
  const { rows, next } = await browser.ask('activity.page', { before: null, limit: 2 });
  expect(rows).toHaveLength(6);
  expect((await browser.ask('activity.page', { before: next, limit: 2 })).rows.map(({ id }) => id)).toEqual(['older']);
});

test('without a mail there is an empty page, and none after it', async () => {
  expect(await browser.ask('activity.page', { before: null, limit: 10 })).toEqual({ rows: [], next: null });
});

test('mails that went out without their receipt stand among the others, say why, and are deleted with them', async () => {
  await keep('m1', 1000);
  await keep('m3', 3000);
  const people = [{ address: 'ann@example.com', name: 'Ann' }];
  const mail = { gmailAccount: 'minji@gmail.com', draftId: null, subject: 'The offer', people };
  for (const sentAt of [500, 2000, 4000]) {
    await browser.ask('send.untracked', { ...mail, reason: 'plain-text', threadId: `u${sentAt}`, sentAt });
  }
  const [newest, older, oldest] = [
    await browser.ask('activity.page', { before: null, limit: 1 }),
    await browser.ask('activity.page', { before: 3000, limit: 1 }),
    await browser.ask('activity.page', { before: 1000, limit: 1 }),
  ];
  expect([newest, older, oldest].map(({ rows }) => rows.map(({ sentAt }) => sentAt))).toEqual([
    [4000, 3000],
    [2000, 1000],
    [500],
  ]);
  expect(newest.rows[0]).toMatchObject({ subject: 'The offer', people, refused: true, untracked: 'plain-text' });
  const [row] = await browser.ask('activity.threads', {
    gmailAccount: 'minji@gmail.com',
    threadIds: ['u2000'],
    ids: [],
  });
  expect(row).toEqual(older.rows[0]);
  await browser.ask('activity.forget', { ids: [row?.id ?? '', 'm1'] });
  const { rows } = await browser.ask('activity.page', { before: null, limit: 10 });
  expect(rows.map(({ sentAt }) => sentAt)).toEqual([4000, 3000, 500]);
  expect(browser.broadcasts).toContainEqual(expect.objectContaining({ kind: 'threads', removed: ['t-m1', 'u2000'] }));
});

test('deletes a mail from the index, and makes its deletion due', async () => {
  await keep('m1', 1000);
  await keep('m2', 2000);
  await browser.ask('activity.forget', { ids: ['m1', 'unknown'] });
  expect((await browser.ask('activity.page', { before: null, limit: 10 })).rows.map(({ id }) => id)).toEqual(['m2']);
  expect(await browser.db.getAll('outbox')).toMatchObject([{ id: 'm1', step: 'forget' }]);
  expect(browser.broadcasts).toContainEqual(expect.objectContaining({ kind: 'threads', removed: ['t-m1'] }));
});

test('reports a mail without a known thread by its id: when chosen for, and deleted', async () => {
  await keep('m1', 1000, null);
  const gmailAccount = 'minji@gmail.com';
  const dueAt = browser.environment.now() + 1000;
  const told = { kind: 'threads', gmailAccount, changed: [], removed: [], alone: ['m1'] };
  await browser.ask('mail.remind', { id: 'm1', of: 'unread', dueAt });
  await vi.waitFor(() => expect(browser.broadcasts).toEqual([told]));
  const ask = () => browser.ask('activity.threads', { gmailAccount, threadIds: [], ids: ['m1'] });
  expect(await ask()).toMatchObject([{ id: 'm1' }]);
  await browser.ask('activity.forget', { ids: ['m1'] });
  await vi.waitFor(() => expect(browser.broadcasts.slice(1)).toContainEqual(told));
  expect(await ask()).toEqual([]);
});

test('a mail asked for by its thread and by itself is one row', async () => {
  await keep('m1', 1000);
  const wanted = { gmailAccount: 'minji@gmail.com', threadIds: ['t-m1'], ids: ['m1', 'gone'] };
  expect(await browser.ask('activity.threads', wanted)).toMatchObject([{ id: 'm1' }]);
});

test('registers a new mail before many deletions', async () => {
  for (let one = 0; one < 30; one++) await keep(`m${one}`, one);
  const before = browser.environment.now();
  await browser.ask('activity.forget', { ids: Array.from({ length: 30 }, (_, one) => `m${one}`) });
  await browser.db.put('outbox', dueEntry('new', 'register', browser.environment.now() + 5, false));
  expect(await nextDueEntry(browser.db, browser.environment.now() + 10)).toMatchObject({ id: 'new' });
  await browser.db.delete('outbox', 'new');
  expect(await nextDueEntry(browser.db, browser.environment.now() + 10)).toMatchObject({ step: 'forget' });
  expect(await nextDueEntry(browser.db, before - 1)).toBeNull();
});

async function keep(id: string, sentAt: number, threadId: string | null = `t-${id}`): Promise<void> {
  const details = someDetails({ threadId });
  const recipients = describeRecipients(details);
  await browser.db.put('messages', { id, sentAt, details, recipients, report: null, here: true, registered: true });
}
