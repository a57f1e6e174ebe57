/** Reminders from the choice to the notification, with a real backend. */
import { expect, test, vi } from 'vitest';
import { sendMail, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import { useRealBackend } from '../../../tests/support/background/real-backend.ts';
import { requestPixel } from '../../../tests/support/e2e/recipient.ts';
import type { MailReminder } from '../../mail/mail-choices.ts';
import { DAY } from '../../mail/reminders.ts';
import { DEFAULTS } from '../../mail/settings.ts';
import { changeSettings } from '../settings/settings.ts';
import { createReminderNotifier } from './reminder-notifier.ts';

const WITHIN = { timeout: 10_000 };
const ACCOUNT = 'minji@gmail.com';

const { openGmail, stop, start } = useRealBackend();

/** A mail known to the backend and these browsers, with a reminder due in a day. */
async function sendReminded(of: MailReminder['of'], browser: TestBrowser, ...others: TestBrowser[]) {
  const now = browser.environment.now();
  const details = someDetails({ reminder: { of, dueAt: now + DAY, at: now } });
  const mail = await sendMail(browser, { details });
  for (const { db } of [browser, ...others]) {
    await vi.waitFor(async () => expect((await db.get('messages', mail.id))?.report).toBeTruthy(), WITHIN);
  }
  return mail;
}

/** Moves the clock, then rings an alarm. */
function ring(browser: TestBrowser, after: number): Promise<void> {
  browser.moveClock(after);
  return browser.background().wake();
}

const told = (browser: TestBrowser) => browser.notifications.map(({ title }) => title);

test('notifies of a due reminder once, however often the service worker starts', async () => {
  const browser = await openGmail();
  const { id } = await sendReminded('unread', browser);
  await ring(browser, DAY - 60_000);
  expect(browser.notifications).toEqual([]);
  await ring(browser, 60_000);
  await vi.waitFor(() => expect(told(browser)).toEqual(['“Minutes of Tuesday”: not read yet']), WITHIN);
  expect(browser.notifications).toMatchObject([{ id: `chase:${id}`, buttons: ['Snooze until tomorrow', 'Done'] }]);
  browser.restart();
  await ring(browser, 0);
  expect(browser.notifications).toHaveLength(1);

  browser.background().openNotification(`chase:${id}`);
  await vi.waitFor(() => expect(browser.opened).toEqual(['minji@gmail.com 18f0a']));
});

test('one button snoozes a reminder, which comes again; another ends it', async () => {
  const browser = await openGmail();
  const { id } = await sendReminded('unread', browser);
  const chased = async () => (await browser.ask('menu.get', { gmailAccount: ACCOUNT })).chaseCount;
  await ring(browser, DAY);
  await vi.waitFor(() => expect(browser.notifications).toHaveLength(1), WITHIN);
  expect(await chased()).toBe(1);
  browser.background().pressNotification(`chase:${id}`, 0);
  await vi.waitFor(async () => expect(await chased()).toBe(0), WITHIN);
  await ring(browser, 2 * DAY);
  await vi.waitFor(() => expect(browser.notifications).toHaveLength(2), WITHIN);
  browser.background().pressNotification(`chase:${id}`, 1);
  await vi.waitFor(async () => expect(await chased()).toBe(0), WITHIN);
  await ring(browser, 10 * DAY);
  expect(browser.notifications).toHaveLength(2);
  expect(await chased()).toBe(0);
});

test('asks the backend first: a mail read meanwhile raises no reminder', async () => {
  const browser = await openGmail();
  const { url } = await sendReminded('unread', browser);
  await sendReminded('unanswered', browser);
  // As while the computer sleeps.
  browser.background().gmailTabs(0);
  await requestPixel(url, 'Outlook on a phone in Seoul');
  await ring(browser, DAY);
  await vi.waitFor(() => expect(told(browser)).toContain('“Minutes of Tuesday”: no answer seen'), WITHIN);
  expect(told(browser)).not.toContain('“Minutes of Tuesday”: not read yet');
});

test('holds reminders while the backend is unreachable', async () => {
  const browser = await openGmail();
  await sendReminded('unread', browser);
  await stop();
  await ring(browser, DAY);
  expect(browser.notifications).toEqual([]);
  await start();
  await ring(browser, 0);
  await vi.waitFor(() => expect(browser.notifications).toHaveLength(1), WITHIN);
});

test("notifies of settings' reminders where chosen: one notification, after quiet hours", async () => {
  const browser = await openGmail();
  for (let i = 0; i < 4; i += 1) await sendReminded('unread', browser);
  const plain = await sendMail(browser);
  await vi.waitFor(async () => expect((await browser.db.get('messages', plain.id))?.report).toBeTruthy(), WITHIN);
  const now = new Date();
  const minute = now.getHours() * 60 + now.getMinutes();
  const quietHours = { on: true, from: (minute + 1380) % 1440, to: (minute + 60) % 1440 };
  const reminders = { unread: { on: true, days: 3 }, unanswered: { on: false, days: 7 }, notify: 'all' as const };
  await browser.ask('settings.set', { quietHours, reminders });
  await ring(browser, 3 * DAY);
  expect(browser.notifications).toEqual([]);
  await ring(browser, 61 * 60_000);
  await vi.waitFor(() => expect(told(browser)).toEqual(['Chase today: 5 mails']), WITHIN);
  expect(browser.notifications[0]?.text.split('\n')).toHaveLength(4);
  browser.background().openNotification(browser.notifications[0]?.id ?? '');
  await vi.waitFor(() => expect(browser.opened).toEqual(['activity chase']));
});

test('settings that arrive with the changes apply to the reminders', async () => {
  const browser = await openGmail();
  await sendReminded('unread', browser);
  browser.background().gmailTabs(0);
  browser.moveClock(DAY);
  const follow = vi.fn(async () => {
    const reminders = { ...DEFAULTS.reminders, notify: 'never' as const };
    await changeSettings(browser.db, { reminders }, browser.environment.now());
    return 'changed' as const;
  });
  const environment = { ...browser.environment, changed: async () => undefined };
  await createReminderNotifier(environment, { follow, missed: () => null }).check();
  expect(follow).toHaveBeenCalled();
  expect(browser.notifications).toEqual([]);
});

test('by default notifies of chosen reminders only, and never for a muted mail', async () => {
  const browser = await openGmail();
  const { id } = await sendReminded('unread', browser);
  await browser.ask('mail.notify', { id, when: 'never' });
  const plain = await sendMail(browser);
  await vi.waitFor(async () => expect((await browser.db.get('messages', plain.id))?.report).toBeTruthy(), WITHIN);
  await ring(browser, 4 * DAY);
  expect(browser.notifications).toEqual([]);
  expect(await browser.ask('menu.get', { gmailAccount: ACCOUNT })).toMatchObject({ chaseCount: 2 });
});

test('a reminder holds in all browsers of the account; the later choice wins', async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const { id } = await sendReminded('unread', first, second);
  const chosen = async ({ db }: TestBrowser) => (await db.get('messages', id))?.details.reminder?.of;
  expect(await chosen(second)).toBe('unread');
  await second.ask('mail.remind', { id, of: 'done', dueAt: second.environment.now() });
  await vi.waitFor(async () => expect(await chosen(first)).toBe('done'), WITHIN);
  await first.ask('mail.remind', { id, of: 'unanswered', dueAt: first.environment.now() + DAY });
  await vi.waitFor(async () => expect(await chosen(second)).toBe('unanswered'), WITHIN);
});
