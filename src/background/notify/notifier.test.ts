/** From a recipient's load to the notification, with a real backend. */
import { expect, test, vi } from 'vitest';
import { sendMail, type TestBrowser } from '../../../tests/support/background/browser.ts';
import { useRealBackend } from '../../../tests/support/background/real-backend.ts';
import { type Reader, requestPixel } from '../../../tests/support/e2e/recipient.ts';
import { SETTLE_TIME } from '../sync/read-sessions.ts';

const WITHIN = { timeout: 10_000 };
const HOUR = 60;

const { openGmail } = useRealBackend();

const readsOf = async ({ db }: TestBrowser, id: string) => (await db.get('messages', id))?.report?.reads;

/** A mail that this reader opened, known to all of these browsers. */
async function readMail(by: Reader, sender: TestBrowser, ...others: TestBrowser[]) {
  const mail = await sendMail(sender);
  await vi.waitFor(async () => expect(await sender.db.count('outbox')).toBe(0), WITHIN);
  await requestPixel(mail.url, by);
  for (const browser of [sender, ...others]) {
    await vi.waitFor(
      async () => expect((await browser.db.get('messages', mail.id))?.report?.loads).toHaveLength(1),
      WITHIN,
    );
  }
  return mail;
}

/** Moves the clock, then rings an alarm. */
function ring(browser: TestBrowser, after: number): Promise<void> {
  browser.moveClock(after);
  return browser.background().wake();
}

const settled = (browser: TestBrowser) =>
  vi.waitFor(async () => expect(await browser.db.count('waitingReads')).toBe(0), WITHIN);

test('notifies of a first read once no own view could explain it; a click opens the thread and uncounts it', async () => {
  const browser = await openGmail();
  const { id } = await readMail('Outlook on a phone in Seoul', browser);
  await ring(browser, SETTLE_TIME / 2);
  expect(await browser.db.count('waitingReads')).toBe(1);
  expect(browser.notifications).toEqual([]);
  await ring(browser, SETTLE_TIME / 2);
  await settled(browser);
  expect(browser.notifications).toEqual([
    { id: `read:${id}`, title: 'Ann read “Minutes of Tuesday”', text: 'phone · about Seoul' },
  ]);
  await vi.waitFor(() => expect(browser.badge()).toEqual({ text: '1', title: 'Nunchi: 1 read since you last looked' }));

  browser.background().openNotification(`read:${id}`);
  await vi.waitFor(() => expect(browser.opened).toEqual(['minji@gmail.com 18f0a']));
  expect(browser.badge().text).toBe('');
});

test('neither notifies of nor counts a read that was seen before it was due', async () => {
  const browser = await openGmail();
  await readMail('Outlook on a phone in Seoul', browser);
  await browser.ask('reads.seen');
  // Reminders stay.
  expect(browser.cleared).toEqual(['reads']);
  await ring(browser, SETTLE_TIME);
  await settled(browser);
  expect(browser.notifications).toEqual([]);
  expect(browser.badge().text).toBe('');
});

test("never notifies of a scanner's load, nor counts it", async () => {
  const browser = await openGmail();
  await readMail('a scanner', browser);
  expect(await browser.db.count('waitingReads')).toBe(0);
});

test('does not notify of a load that an own view explains in time', async () => {
  const browser = await openGmail();
  // Gmail's proxy counts only once the mail can have been delivered.
  const mail = await sendMail(browser, { sentAt: browser.environment.now() - 6_000 });
  await requestPixel(mail.url, 'Gmail');
  await vi.waitFor(async () => expect(await readsOf(browser, mail.id)).toBe(1), WITHIN);
  expect(await browser.db.count('waitingReads')).toBe(1);
  await browser.ask('own-views.report', { views: [{ id: mail.id, at: Date.now() }] });
  await vi.waitFor(async () => expect(await readsOf(browser, mail.id)).toBe(0), WITHIN);
  await ring(browser, SETTLE_TIME);
  await settled(browser);
  expect(browser.notifications).toEqual([]);
  expect(browser.badge().text).toBe('');
});

test('notifies after a restart of the service worker', async () => {
  const browser = await openGmail();
  await readMail('Outlook on a desktop in Seattle', browser);
  browser.moveClock(SETTLE_TIME);
  browser.restart();
  await settled(browser);
  expect(browser.notifications).toMatchObject([{ text: 'computer · about Seattle' }]);
});

test('notifies a browser of reads since it joined only', async () => {
  const first = await openGmail();
  await readMail('Outlook on a phone in Seoul', first);
  const second = await openGmail(first);
  await vi.waitFor(async () => expect(await second.db.count('messages')).toBe(1), WITHIN);
  expect(await second.db.count('waitingReads')).toBe(0);
  await readMail('Outlook on a desktop in Seattle', first, second);
  await ring(second, SETTLE_TIME);
  await settled(second);
  expect(second.notifications).toMatchObject([{ text: 'computer · about Seattle' }]);
});

test('notifies of reads in quiet hours when they end, all at once', async () => {
  const browser = await openGmail();
  const now = new Date();
  const minute = now.getHours() * HOUR + now.getMinutes();
  const day = 24 * HOUR;
  const quietHours = { on: true, from: (minute - HOUR + day) % day, to: (minute + HOUR) % day };
  await browser.ask('settings.set', { quietHours });
  await readMail('Outlook on a phone in Seoul', browser);
  await readMail('Outlook on a desktop in Seattle', browser);
  await ring(browser, SETTLE_TIME);
  await vi.waitFor(() => expect(browser.badge().text).toBe('2'), WITHIN);
  expect(browser.notifications).toEqual([]);
  await ring(browser, HOUR * 60_000);
  await settled(browser);
  expect(browser.notifications).toMatchObject([{ title: '2 mails were read' }]);
  expect(browser.badge().text).toBe('2');
  browser.background().openNotification(browser.notifications[0]?.id ?? '');
  await vi.waitFor(() => expect(browser.opened).toEqual(['activity reads']));
});

test('counts reads on the icon where notifications are off', async () => {
  const browser = await openGmail();
  await browser.ask('settings.set', { notifyWhen: 'never' });
  await readMail('Outlook on a phone in Seoul', browser);
  await ring(browser, SETTLE_TIME);
  await vi.waitFor(() => expect(browser.badge().text).toBe('1'), WITHIN);
  expect(browser.notifications).toEqual([]);
});

test("a mail's notification choice holds in all browsers of the account; the later wins", async () => {
  const first = await openGmail();
  const second = await openGmail(first);
  const { id } = await readMail('Outlook on a phone in Seoul', first, second);
  const chosen = async ({ db }: TestBrowser) => (await db.get('messages', id))?.details.notify?.when;
  await second.ask('mail.notify', { id, when: 'never' });
  await vi.waitFor(async () => expect(await chosen(first)).toBe('never'), WITHIN);
  await first.ask('mail.notify', { id, when: 'every' });
  await vi.waitFor(async () => expect(await chosen(second)).toBe('every'), WITHIN);
  for (const { db } of [first, second]) await vi.waitFor(async () => expect(await db.count('outbox')).toBe(0), WITHIN);
  expect((await first.db.get('messages', id))?.details.subject).toBe('Minutes of Tuesday');
});
