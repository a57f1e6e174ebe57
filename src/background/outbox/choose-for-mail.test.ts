import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import { chooseForMail } from './choose-for-mail.ts';
import { describeRecipients } from './describe-recipients.ts';

const NOW = 1_000_000;

let browser: TestBrowser;

beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.close());

test('a choice is later than what it replaces, though another clock was fast', async () => {
  await keep({ notify: { when: 'every', at: NOW + 500 }, reminder: { of: 'unread', dueAt: NOW, at: NOW + 300 } });
  await chooseForMail(browser.db, 'a', { notify: { when: 'never', at: NOW } }, NOW);
  await chooseForMail(browser.db, 'a', { reminder: { of: 'done', dueAt: NOW, at: NOW } }, NOW);
  expect((await browser.db.get('messages', 'a'))?.details).toMatchObject({
    notify: { when: 'never', at: NOW + 501 },
    reminder: { of: 'done', at: NOW + 301 },
  });
  expect(await browser.db.count('outbox')).toBe(1);
});

test('does not notify of a reminder that is due when chosen', async () => {
  await keep({});
  await chooseForMail(browser.db, 'a', { reminder: { of: 'unread', dueAt: NOW - 1, at: NOW } }, NOW);
  expect(await browser.db.get('messages', 'a')).toMatchObject({ remindedOf: NOW - 1 });
  await chooseForMail(browser.db, 'a', { reminder: { of: 'unread', dueAt: NOW + 1, at: NOW } }, NOW);
  expect(await browser.db.get('messages', 'a')).toMatchObject({ remindedOf: NOW - 1, details: { reminder: {} } });
});

async function keep(some: Partial<MailDetails>): Promise<void> {
  const details = someDetails(some);
  const recipients = describeRecipients(details);
  await browser.db.put('messages', {
    id: 'a',
    sentAt: 1,
    details,
    recipients,
    report: null,
    here: true,
    registered: true,
  });
}
