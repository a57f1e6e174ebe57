import { seedMails } from '../support/e2e/seed-mails.ts';
import { DOUBLE, expect, NARROW, test, WIDE } from '../support/screens/screens-test.ts';

test('the page of all tracked mail', async ({ openPage, connect, shoot, backend }) => {
  const page = await openPage('activity');
  const grid = page.getByRole('grid');
  await page.locator('.nunchi-notice').waitFor();
  await shoot(page, 'activity-not-connected');
  await connect();
  await page.reload();
  await page.locator('.nunchi-activity__empty h2').waitFor();
  await shoot(page, 'activity-empty');

  for (const count of [3, 50_000]) {
    await seedMails(page, count);
    await page.reload();
    await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1), { timeout: 30_000 });
    await shoot(page, `activity-${count}`);
  }
  await grid.locator('[data-index="3"]').click();
  await page.locator('.nunchi-detail .nunchi-mail').waitFor();
  await page.locator('.nunchi-detail .nunchi-map svg').waitFor();
  await shoot(page, 'activity-detail');
  await shoot(page, 'activity-forced-colors', { forcedColors: true });
  await page.locator('.nunchi-chip').first().click();
  await shoot(page, 'activity-person');
  await page.getByRole('searchbox').fill('zeppelin');
  await shoot(page, 'activity-nothing-found');
  await page.getByRole('searchbox').fill('');
  await page.locator('.nunchi-views button').last().click();
  await page.locator('.nunchi-map svg').waitFor();
  await shoot(page, 'activity-charts', { whole: true });
  await shoot(page, 'activity-charts-narrow', { size: NARROW, whole: true });
  await page.locator('.nunchi-views button').first().click();
  await page.locator('.nunchi-detail .nunchi-mail').waitFor();
  await shoot(page, 'activity-detail-narrow');
  await page.keyboard.press('Escape');
  await page.keyboard.press(' ');
  await shoot(page, 'activity-narrow');
  await shoot(page, 'activity-double', { size: DOUBLE });
  await page.setViewportSize(WIDE);
  await page.keyboard.press('Delete');
  await shoot(page, 'activity-delete');
  await page.keyboard.press('Escape');
  await backend.stop();
  await page.reload();
  await page.locator('.nunchi-notice').first().waitFor({ timeout: 30_000 });
  await shoot(page, 'activity-offline');
});
