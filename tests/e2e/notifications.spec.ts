/** When a read notifies. Notification texts are unit-tested. */
import type { Page } from '@playwright/test';
import { t } from '../../src/ui/i18n.ts';
import type { Mailboxes } from '../gmail/mailbox.ts';
import { settleReads } from '../support/e2e/extension-database.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import { clickNotice, dismissNotices, shownNotices, toolbarIcon } from '../support/e2e/notifications.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { type Letter, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

/** Each waits for several reads to be told. */
test.describe.configure({ timeout: 120_000 });

/** A read notifies after the 12 s in which an own view may explain it. */
const TOLD = { timeout: 30_000 };
const MINUTES: Letter = { to: 'ann@okafor.example', subject: 'Minutes of Tuesday', body: 'Hello Ann.' };

const bodyOf = (mailboxes: Mailboxes, subject: string) =>
  mailboxes.sent.find((mail) => mail.subject === subject)?.body ?? '';

const badge = async (options: Page) => (await toolbarIcon(options)).text;

test('a first read notifies; a second read and a scanner’s load do not', async ({ mailbox, gmail, openOptions }) => {
  await sendTracked(mailbox);
  await sendTracked(mailbox, MINUTES);
  const options = await openOptions();
  await loadPixel(bodyOf(gmail.mailboxes, MINUTES.subject), 'a scanner');
  await loadPixel(bodyOf(gmail.mailboxes, OFFER.subject), 'Outlook on a phone in Seoul');
  expect(await shownNotices(options)).toEqual([]);
  await expect.poll(() => shownNotices(options), TOLD).toHaveLength(1);
  const icon = { text: '1', title: say('Nunchi: {count} read since you last looked') };
  await expect.poll(() => toolbarIcon(options)).toEqual(icon);

  await dismissNotices(options);
  await loadPixel(bodyOf(gmail.mailboxes, OFFER.subject), 'Outlook on a desktop in Seattle');
  await settleReads(options);
  await expect.poll(() => badge(options)).toBe('2');
  expect(await shownNotices(options)).toEqual([]);
});

test('a read still notifies after the service worker was stopped', async ({
  mailbox,
  gmail,
  openOptions,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  const options = await openOptions();
  await loadPixel(bodyOf(gmail.mailboxes, OFFER.subject), 'Outlook on a phone in Seoul');
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  await nunchiBrowser.worker.stop();
  expect(await shownNotices(options)).toEqual([]);
  await expect.poll(() => shownNotices(options), { timeout: 50_000 }).toHaveLength(1);
});

test('with no Gmail tab open, an alarm wakes the service worker to notify', async ({
  page,
  mailbox,
  gmail,
  openOptions,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  const options = await openOptions();
  await loadPixel(bodyOf(gmail.mailboxes, OFFER.subject), 'Outlook on a phone in Seoul');
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  await page.goto('about:blank');
  await nunchiBrowser.worker.stop();
  await expect.poll(() => shownNotices(options), { timeout: 90_000 }).toHaveLength(1);
});

test('opening the popup clears badge and notifications', async ({
  page,
  mailbox,
  gmail,
  openOptions,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  const options = await openOptions();
  await loadPixel(bodyOf(gmail.mailboxes, OFFER.subject), 'Outlook on a phone in Seoul');
  await settleReads(options);
  await expect.poll(() => badge(options)).toBe('1');
  const popup = await nunchiBrowser.clickToolbarIcon(page);
  await expect.poll(() => popup.text()).toContain('The offer');
  await expect.poll(() => badge(options)).toBe('');
  await expect.poll(() => shownNotices(options)).toEqual([]);
});

test('the popup sets one mail to notify every time, and another never', async ({
  page,
  mailbox,
  gmail,
  openOptions,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  await sendTracked(mailbox, MINUTES);
  const options = await openOptions();
  for (const { subject } of [OFFER, MINUTES]) {
    await loadPixel(bodyOf(gmail.mailboxes, subject), 'Outlook on a phone in Seoul');
  }
  await settleReads(options, 2);
  await expect.poll(() => badge(options)).toBe('2');

  const popup = await nunchiBrowser.context.newPage();
  await popup.goto(nunchiBrowser.pageUrl('popup'));
  await popup
    .getByLabel(say('Notifications for “{subject}”', { subject: OFFER.subject }))
    .selectOption(say('Notify: every time'));
  await popup.getByLabel(say('Notifications for “{subject}”', { subject: MINUTES.subject })).selectOption(say('Mute'));
  await popup.reload();
  await expect(popup.getByLabel(say('Notifications for “{subject}”', { subject: MINUTES.subject }))).toHaveValue(
    'never',
  );
  await expect.poll(() => shownNotices(options)).toEqual([]);

  await page.bringToFront();
  for (const { subject } of [MINUTES, OFFER]) {
    await loadPixel(bodyOf(gmail.mailboxes, subject), 'Outlook on a desktop in Seattle');
  }
  await settleReads(options, 2);
  await expect.poll(() => shownNotices(options)).toHaveLength(1);
  await expect.poll(() => badge(options)).toBe('1');
});

test('a click opens the thread in its account’s Gmail, in a new tab if none is open', async ({
  page,
  mailbox,
  gmail,
  openOptions,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  const options = await openOptions();
  await loadPixel(bodyOf(gmail.mailboxes, OFFER.subject), 'Outlook on a phone in Seoul');
  await settleReads(options);
  await expect.poll(() => shownNotices(options)).toHaveLength(1);
  const [notice = ''] = await shownNotices(options);
  const thread = gmail.mailboxes.sent[0]?.legacyThreadId ?? '';
  expect(thread).not.toBe('');

  await clickNotice(nunchiBrowser.context, notice);
  await page.waitForURL(`https://mail.google.com/mail/u/0/#all/${thread}`);
  await expect.poll(() => shownNotices(options)).toEqual([]);

  await page.goto('about:blank');
  const opened = nunchiBrowser.context.waitForEvent('page');
  await clickNotice(nunchiBrowser.context, notice);
  await (await opened).waitForURL((url) => url.hash === `#all/${thread}` && url.host === 'mail.google.com');
});

test('settings made by keyboard hold at once, and after a reload', { tag: '@ko' }, async ({ openOptions }) => {
  const options = await openOptions();
  const card = options.getByRole('region', { name: say('Notifications'), exact: true });
  const choice = (name: string) => card.getByRole('radio', { name });
  await expect(choice(say('The first time'))).toBeChecked();
  await choice(say('The first time')).focus();
  await options.keyboard.press('ArrowRight');
  await expect(choice(say('Every time'))).toBeChecked();
  await options.keyboard.press('Tab');
  await expect(options.getByRole('switch', { name: say('Quiet hours') })).toBeFocused();
  await options.keyboard.press('Space');
  await expect(options.getByLabel(say('From'), { exact: true })).toHaveValue('22:00');
  await options.getByLabel(t('quietTo'), { exact: true }).fill('06:30');

  await options.reload();
  await expect(choice(say('Every time'))).toBeChecked();
  await expect(options.getByLabel(t('quietTo'), { exact: true })).toHaveValue('06:30');
  // Reminders keep to them as well.
  await choice(t('notifyNever')).check();
  await expect(options.getByRole('switch', { name: say('Quiet hours') })).toBeChecked();
});
