import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import type { MailReminder } from '../../mail/mail-choices.ts';
import { DAY } from '../../mail/reminders.ts';
import type { ReminderSettings } from '../../mail/settings.ts';
import { mailsToChase, nextReminderAt } from './mails-to-chase.ts';

const NOW = 1000 * DAY;
const OFF: ReminderSettings = {
  unread: { on: false, days: 3 },
  unanswered: { on: false, days: 7 },
  notify: 'all',
};
const UNREAD: ReminderSettings = { ...OFF, unread: { on: true, days: 3 } };

let browser: TestBrowser;
beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.close());

/** Unread mails. */
async function keep(...mails: { id: string; sentAt: number; reminder?: Pick<MailReminder, 'of' | 'dueAt'> }[]) {
  const recipients = { count: 1, self: 'none' as const, hints: [] };
  const tx = browser.db.transaction('messages', 'readwrite');
  for (const { id, sentAt, reminder } of mails) {
    const details = someDetails(reminder && { reminder: { ...reminder, at: sentAt } });
    const loads = { reads: 0, viewers: 0, firstReadAt: null, lastReadAt: null, loads: [] };
    const report = { id, sentAt, sealed: '', recipients, status: 'unread' as const, ...loads };
    tx.store.put({ id, sentAt, details, recipients, report, here: true, registered: true });
  }
  await tx.done;
}

const due = async (settings: ReminderSettings) =>
  (await mailsToChase(browser.db, settings, NOW)).map(({ message }) => message.id);

test('own reminders and those of the settings are listed together, each mail once, latest due first', async () => {
  await keep(
    { id: 'old, put off', sentAt: NOW - 200 * DAY, reminder: { of: 'unread', dueAt: NOW - 1 } },
    { id: 'both', sentAt: NOW - 5 * DAY, reminder: { of: 'unread', dueAt: NOW - DAY } },
    { id: 'plain', sentAt: NOW - 6 * DAY },
    { id: 'later', sentAt: NOW - 5 * DAY, reminder: { of: 'unread', dueAt: NOW + 1 } },
    { id: 'done', sentAt: NOW - 5 * DAY, reminder: { of: 'done', dueAt: NOW - DAY } },
    { id: 'new', sentAt: NOW - DAY },
  );
  expect(await due(UNREAD)).toEqual(['old, put off', 'both', 'plain']);
  expect(await due(OFF)).toEqual(['old, put off', 'both']);
});

test('examines the latest two thousand', async () => {
  await keep(...Array.from({ length: 2_100 }, (_, i) => ({ id: `${i}`, sentAt: NOW - 4 * DAY - i })));
  const found = await due(UNREAD);
  expect(found).toHaveLength(2_000);
  expect([found[0], found.at(-1)]).toEqual(['0', '1999']);
}, 30_000);

test.each<[string, ReminderSettings, number | null]>([
  ['by an own reminder', OFF, NOW + 2 * DAY],
  ['by the settings, of the first mail that is not due yet', UNREAD, NOW + DAY],
])('the next is due %s', async (_, settings, at) => {
  expect(await nextReminderAt(browser.db, settings, NOW)).toBeNull();
  await keep(
    { id: 'due', sentAt: NOW - 4 * DAY },
    { id: 'next', sentAt: NOW - 2 * DAY },
    { id: 'own', sentAt: NOW - 9 * DAY, reminder: { of: 'unread', dueAt: NOW + 2 * DAY } },
    { id: 'own, later', sentAt: NOW - 9 * DAY, reminder: { of: 'unread', dueAt: NOW + 3 * DAY } },
  );
  expect(await nextReminderAt(browser.db, settings, NOW)).toBe(at);
});
