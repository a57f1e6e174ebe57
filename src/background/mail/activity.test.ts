import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/background/browser.ts';
import type { ActivityPage } from '../../messaging/activity-row.ts';
import { describeRecipients } from './describe-recipients.ts';

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

test('a deleted mail leaves the index, and the backend is to erase it', async () => {
  await keep('m1', 1000);
  await keep('m2', 2000);
  await browser.ask('activity.forget', { ids: ['m1', 'unknown'] });
  expect((await browser.ask('activity.page', { before: null, limit: 10 })).rows.map(({ id }) => id)).toEqual(['m2']);
  expect(await browser.db.getAll('outbox')).toMatchObject([{ id: 'm1', step: 'forget' }]);
  expect(browser.told).toContainEqual(expect.objectContaining({ kind: 'threads', removed: ['t-m1'] }));
});

test('deletions of a great many mails leave room between them for a mail sent meanwhile', async () => {
  for (let one = 0; one < 300; one++) await keep(`m${one}`, one);
  await browser.ask('activity.forget', { ids: Array.from({ length: 300 }, (_, one) => `m${one}`) });
  const due = (await browser.db.getAllFromIndex('outbox', 'nextAt')).map((entry) =>
    entry.step === 'staged' ? 0 : entry.nextAt,
  );
  expect(due).toHaveLength(300);
  expect((due.at(-1) ?? 0) - (due[0] ?? 0)).toBeGreaterThan(1000);
});

async function keep(id: string, sentAt: number): Promise<void> {
  const details = someDetails({ threadId: `t-${id}` });
  const recipients = describeRecipients(details);
  await browser.db.put('messages', { id, sentAt, details, recipients, report: null, here: true, registered: true });
}
