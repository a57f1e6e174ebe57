/** The page of all tracked mail where something could be lost: by news, by half a date, by two pages open. */
import type { Page } from '@playwright/test';
import { test as base, expect } from './support/nunchi-test.ts';
import { loadPixel } from './support/recipient.ts';
import { OFFER, sendTracked } from './support/send-tracked.ts';

const test = base.extend<{ openActivity: () => Promise<Page> }>({
  openActivity: async ({ nunchiBrowser, connect, mailbox }, use) => {
    await connect();
    await mailbox.open();
    await sendTracked(mailbox, OFFER);
    await sendTracked(mailbox, { ...OFFER, subject: 'The second' });
    await use(async () => {
      const page = await nunchiBrowser.context.newPage();
      await page.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/activity/index.html`);
      await expect(page.locator('[role=row][data-index]')).toHaveCount(2);
      return page;
    });
  },
});

test('a mail that is read leaves the unread ones, and is not deleted with them', async ({ openActivity, gmail }) => {
  const page = await openActivity();
  await page.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Not read' });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('2 selected')).toBeVisible();
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await expect(page.getByText('1 of 2 mails · 1 selected')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toContainText('Delete the history of 1 mail?');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('0 of 1 mail')).toBeVisible();
});

test('a date can be typed, and a view that another page saved stays', async ({ openActivity }) => {
  const page = await openActivity();
  const from = page.getByLabel('Sent from');
  await from.focus();
  await page.keyboard.type('11202001');
  await expect(from).toHaveValue('2001-11-20');
  await expect(page.getByText('2 of 2 mails')).toBeVisible();

  const other = await openActivity();
  for (const [one, name] of [
    [page, 'Since 2001'],
    [other, 'All'],
  ] as const) {
    if (one === other) await one.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Read' });
    await one.getByRole('button', { name: /^Save this view/ }).click();
    await one.getByRole('textbox', { name: 'Name' }).fill(name);
    await one.keyboard.press('Enter');
    await expect(one.getByRole('dialog')).toHaveCount(0);
  }
  await page.reload();
  const views = page.getByRole('combobox', { name: 'Saved views' });
  await expect(views.locator('option')).toHaveText(['Saved views', 'Since 2001', 'All']);
});
