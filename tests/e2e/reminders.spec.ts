/** Reminders: due in the menu, told by a notification, put off, done with. */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ageMails } from './support/extension-database.ts';
import { expect, test } from './support/nunchi-test.ts';
import { sendTracked } from './support/send-tracked.ts';

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
  await page.screenshot({ path: join(SCREENS, 'chase-snoozing.png') });
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: 'Chase today: 1 mail' })).toBeFocused();
  await expect(panel(page).getByRole('status')).toContainText(/“The offer” comes back .*9:00/);
  await page.screenshot({ path: join(SCREENS, 'chase-snoozed.png') });

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
