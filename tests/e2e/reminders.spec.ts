/** Reminders: due in the menu, told by a notification, put off, done with. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ageMails } from './support/extension-database.ts';
import { expectNoViolations, expectNoViolationsIn } from './support/no-violations.ts';
import { expect, test } from './support/nunchi-test.ts';
import { sendTracked } from './support/send-tracked.ts';
import { shownNotices } from './support/shown-notices.ts';

const SCREENS = join(import.meta.dirname, '../../test-artefacts/screens');
const PRINTS = { to: 'tomas@rivera-foto.example', subject: 'Which ones to print', body: 'Numbers 4, 9 and 31.' };

const button = (page: Page): Locator => page.locator('.inboxsdk__appButton a.nunchi-menu-button');
const panel = (page: Page): Locator => page.getByRole('dialog', { name: /^(Nunchi|눈치)$/ });

test.beforeEach(async ({ connect, mailbox }) => {
  await connect();
  await mailbox.open();
});

test('a mail to chase is put off from the menu by keyboard, that is taken back, and another is done with', async ({
  mailbox,
  page,
  openOptions,
}) => {
  await sendTracked(mailbox);
  await sendTracked(mailbox, PRINTS);
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(2);
  await ageMails(await openOptions(), 4);
  await page.bringToFront();
  await button(page).click();
  await expect(panel(page)).toContainText('Chase today: 2 mails');

  await panel(page).getByRole('button', { name: 'Snooze “The offer”' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: 'Tomorrow' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Chase today: 1 mail' })).toBeFocused();
  await expect(
    panel(page)
      .getByRole('status')
      .filter({ hasText: /“The offer” comes back .*9:00/ }),
  ).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('Chase today: 2 mails');
  await panel(page).getByRole('button', { name: 'Done with “Which ones to print”' }).click();
  await expect(panel(page)).toContainText('Chase today: 1 mail');
  await page.reload();
  await button(page).click();
  await expect(panel(page)).toContainText('Chase today: 1 mail');
  await expect(panel(page).getByRole('button', { name: 'Done with “The offer”' })).toBeVisible();
});

test('what is to be chased is told where that is switched on, found on the page of all mail, put off and done with there', async ({
  mailbox,
  page,
  openOptions,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(1);
  const options = await openOptions();
  await ageMails(options, 4);
  expect(await shownNotices(options)).toEqual([]);
  await options.getByRole('radio', { name: 'For every mail to chase' }).check();
  await expect.poll(() => shownNotices(options)).toEqual([expect.stringMatching(/^chase:/)]);

  const popup = await nunchiBrowser.context.newPage();
  await popup.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/popup/index.html`);
  const opened = nunchiBrowser.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Chase today: 1 mail' }).click();
  const activity = await opened;
  await expect(activity.getByLabel('Status')).toHaveValue('chase');
  const row = activity.getByRole('row', { name: /The offer/ });
  await expect(row.getByRole('img', { name: 'To chase: not read yet.' })).toBeVisible();
  await row.click();
  const detail = activity.getByRole('complementary', { name: 'Details' });
  await expect(detail.getByRole('status')).toHaveText('To chase: not read yet.');
  await detail.getByRole('radio', { name: 'Remind me if not answered' }).check();
  await detail.getByRole('button', { name: 'In a week' }).click();
  await expect(detail.getByRole('status')).toContainText(/^To be chased from .*9:00.* if no answer is seen by then\.$/);
  await expect(activity.getByRole('status').filter({ hasText: '0 of 1' })).toBeVisible();
  await expect.poll(() => shownNotices(options)).toEqual([]);
  await detail.getByRole('button', { name: 'Done' }).click();
  await expect(detail.getByRole('status')).toHaveText('Done: nothing reminds of it any more.');
  await expect(detail.getByRole('heading', { name: 'Reminder' })).toBeFocused();
  await activity.reload();
  await expect(activity.getByText('0 of 1')).toBeVisible();

  await options.bringToFront();
  await options.getByRole('switch', { name: 'Mails nobody has answered' }).click();
  const days = options.getByLabel('Mails nobody has answered: Days after sending');
  await days.fill('0');
  await days.fill('12');
  await options.reload();
  await expect(days).toHaveValue('12');
  await expect(options.getByRole('radio', { name: 'For every mail to chase' })).toBeChecked();
});

test.describe('in Korean, in the dark', () => {
  test.use({ looks: { language: 'ko', colorScheme: 'dark' } });
  test('a mail to chase is put off from the menu', async ({ mailbox, page, openOptions, nunchiBrowser }) => {
    await sendTracked(mailbox);
    await sendTracked(mailbox, PRINTS);
    await mailbox.openSent();
    await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(2);
    const options = await openOptions();
    await ageMails(options, 4);
    await options.goto(options.url().replace(/#.*|$/, '#reminders'));
    await options.screenshot({ path: join(SCREENS, 'reminders-options-ko-dark.png'), fullPage: true });
    await page.bringToFront();
    await button(page).click();
    await expect(panel(page)).toContainText('오늘 챙길 메일 2통');
    await panel(page).getByRole('button', { name: '“The offer” 나중에 챙기기' }).click();
    await expectNoViolationsIn(page, '.nunchi-menu');
    await page.screenshot({ path: join(SCREENS, 'reminders-menu-ko-dark.png') });
    await panel(page).getByRole('button', { name: '일주일 뒤' }).click();
    await expect(panel(page)).toContainText('오늘 챙길 메일 1통');
    await expect(panel(page).getByRole('status').filter({ hasText: '다시 알립니다' })).toBeVisible();

    const activity = await nunchiBrowser.context.newPage();
    await activity.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/activity/index.html`);
    await activity.getByRole('row', { name: /Which ones/ }).click();
    await expect(activity.getByRole('complementary').getByRole('status')).toHaveText('챙길 메일: 아직 읽지 않음');
    await expectNoViolations(activity);
    await activity.screenshot({ path: join(SCREENS, 'reminders-activity-ko-dark.png') });
    await activity.setViewportSize({ width: 400, height: 900 });
    await activity.screenshot({ path: join(SCREENS, 'reminders-activity-narrow-ko-dark.png') });
  });
});
