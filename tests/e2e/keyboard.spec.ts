/** Keyboard use: Tab order, visible focus, Escape returning the focus. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures.ts';
import { tabTo } from '../support/e2e/keyboard.ts';
import { expectTabWalk } from '../support/e2e/keyboard-walk.ts';
import { say } from '../support/e2e/say.ts';
import { seedMails } from '../support/e2e/seed-mails.ts';

/** Enter on the button opens a dialog with focus; Escape returns it. */
async function expectDialogBy(page: Page, name: string): Promise<void> {
  const opener = page.getByRole('button', { name });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await expectTabWalkInside(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
}

/** Tab stays inside the dialog. */
async function expectTabWalkInside(page: Page): Promise<void> {
  for (let tabs = 0; tabs < 6; tabs++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement !== document.body && !activeElement?.closest('dialog');
    });
    expect(outside).toBe(false);
  }
}

test.describe('a new backend', () => {
  test.use({ ownBackend: true });

  test('Tab walks the pages of the server and of the first run', async ({ page, backend, nunchiBrowser }) => {
    // The first-run tab covers it, and hidden tabs draw late.
    await page.bringToFront();
    await page.goto(backend.url);
    await expectTabWalk(page);
    await page.goto(await backend.invite());
    await expectTabWalk(page);
    await page.goto(nunchiBrowser.pageUrl('first-run'));
    for (const step of ['#connect', '#receipts', '#test']) {
      await page.evaluate((hash) => location.assign(hash), step);
      await page.locator('.nunchi-card, main h2').first().waitFor();
      // Waits until the step has taken the focus, once.
      if (step !== '#connect') await expect(page.locator('main h2')).toBeFocused();
      await expectTabWalk(page);
    }
  });
});

test('Tab walks the settings and the popup', async ({ openOptions, connect, nunchiBrowser }) => {
  const page = await openOptions();
  await page.getByLabel(say('Connect link')).waitFor();
  await expectTabWalk(page);
  await connect();
  await page.reload();
  await page.getByText(say('Connected'), { exact: true }).waitFor();
  await expectTabWalk(page);
  await expectDialogBy(page, say('Disconnect'));

  await seedMails(page, 3);
  await page.goto(nunchiBrowser.pageUrl('popup'));
  await page.getByRole('listitem').first().waitFor();
  await expectTabWalk(page);
});

test('Tab walks the page of all tracked mail', async ({ openOptions, connect, nunchiBrowser }) => {
  await connect();
  const page = await openOptions();
  await seedMails(page, 40);
  await page.goto(nunchiBrowser.pageUrl('activity'));
  const grid = page.getByRole('grid');
  await tabTo(page, grid);
  await page.keyboard.press('Enter');
  const detail = page.getByRole('complementary');
  await detail.locator('.nunchi-mail').waitFor();
  await expectTabWalk(page);
  await expectDialogBy(page, say('Save this view…'));
  await expectDialogBy(page, say('Delete…'));
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(grid).toBeFocused();
  await page.getByRole('button', { name: say('Charts') }).press('Enter');
  await page.locator('.nunchi-map svg').waitFor();
  await expectTabWalk(page);
});

test('focus follows a mail’s detail in a narrow window', async ({ openOptions, connect, nunchiBrowser }) => {
  await connect();
  const page = await openOptions();
  await seedMails(page, 40);
  await page.setViewportSize({ width: 640, height: 800 });
  await page.goto(nunchiBrowser.pageUrl('activity'));
  const grid = page.getByRole('grid');
  const detail = page.getByRole('complementary');
  const title = detail.getByRole('heading', { name: say('Details') });
  await tabTo(page, grid);
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await expect(grid).toHaveCount(0);
  await detail.locator('.nunchi-mail').waitFor();
  await expectTabWalk(page);
  await expectDialogBy(page, say('Delete…'));
  await detail.getByRole('button', { name: say('Close') }).press('Enter');
  await expect(detail).toHaveCount(0);
  await expect(grid).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Enter');
  await detail.locator('.nunchi-mail').waitFor();
  await page.keyboard.press('ArrowDown');
  await expect(grid).toBeFocused();
  await page.setViewportSize({ width: 640, height: 800 });
  await expect(title).toBeFocused();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(grid).toBeVisible();
  await page.setViewportSize({ width: 640, height: 800 });
  await detail.getByRole('heading', { name: say('All mail to') }).waitFor();
  await detail.locator('.nunchi-chip').last().press('Enter');
  await expect(detail).toHaveCount(0);
  await expect(grid).toBeFocused();
  await expect(page.getByRole('button', { name: say('Show everyone') })).toBeVisible();

  await page.keyboard.press('Enter');
  await detail.getByRole('button', { name: say('Delete…') }).press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Delete'), exact: true })
    .press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(detail).toHaveCount(0);
  await expect(grid).toBeFocused();
});
