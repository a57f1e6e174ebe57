import { ageMails } from '../support/e2e/extension-database.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { sendTracked } from '../support/e2e/send-tracked.ts';
import { DOUBLE, expect, NARROW, test, WIDE } from '../support/screens/screens-test.ts';

const PRINTS = { to: 'tomas@rivera-foto.example', subject: 'Which ones to print', body: 'Numbers 4, 9 and 31.' };

test('the menu at Gmail’s top right', async ({ connect, mailbox, page, gmail, openOptions, shoot, backend }) => {
  const button = page.locator('.inboxsdk__appButton a.nunchi-menu-button');
  const panel = page.locator('.nunchi-menu');
  await page.setViewportSize(WIDE);
  await mailbox.open();
  await button.click();
  await panel.locator('.nunchi-notice').waitFor();
  await shoot(page, 'menu-not-connected');
  await page.keyboard.press('Escape');
  await connect();
  await page.bringToFront();
  await button.click();
  await panel.getByRole('switch').waitFor();
  await shoot(page, 'menu-empty');
  await page.keyboard.press('Escape');

  await sendTracked(mailbox);
  await sendTracked(mailbox, PRINTS);
  await mailbox.openSent();
  // What the server answers for a mail would take its new age away.
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(2);
  const options = await openOptions();
  await ageMails(options, 4);
  await options.close();
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await expect(button).toHaveClass(/nunchi-menu-button--new/);
  await shoot(page, 'menu-closed');
  await button.click();
  await expect(panel.locator('section')).toHaveCount(2);
  await shoot(page, 'menu-open');
  await shoot(page, 'menu-forced-colors', { forcedColors: true });
  await panel.getByRole('switch').click();
  await expect(panel.getByRole('switch')).toBeChecked();
  await shoot(page, 'menu-paused');
  for (const [name, size] of [
    ['menu-narrow', NARROW],
    ['menu-double', DOUBLE],
  ] as const) {
    await page.keyboard.press('Escape');
    await page.setViewportSize(size);
    await button.click();
    await shoot(page, name);
  }
  await page.keyboard.press('Escape');
  await page.setViewportSize(WIDE);
  await backend.stop();
  await button.click();
  await shoot(page, 'menu-offline');
});
