import { seedMails } from '../support/e2e/seed-mails.ts';
import { expect, test } from '../support/screens/screens-test.ts';

test('the popup', async ({ openPage, connect, shoot, backend, inviteBrowser }) => {
  const page = await openPage('popup');
  await shoot(page, 'popup-not-connected');
  await connect();
  await page.reload();
  await page.getByRole('switch').first().waitFor();
  await shoot(page, 'popup-empty');
  await seedMails(page, 3);
  await page.reload();
  await expect(page.getByRole('listitem').first()).toBeVisible();
  await shoot(page, 'popup-reads', { whole: true });
  await shoot(page, 'popup-forced-colors', { forcedColors: true });

  await backend.revokeOthers(await inviteBrowser());
  await page.reload();
  await page.locator('.nunchi-notice button').waitFor();
  await shoot(page, 'popup-revoked');
});
