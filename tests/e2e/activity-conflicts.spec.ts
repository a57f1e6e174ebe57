/** The page of all tracked mail during changes: new reads, partial dates, two open pages. */
import { plural } from '../../src/ui/i18n.ts';
import { test as base, mails, some } from '../support/e2e/activity-page.ts';
import { expect } from '../support/e2e/fixtures.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { either, say } from '../support/e2e/say.ts';
import { OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

const test = base.extend({
  openActivity: async ({ openActivity, mailbox }, use) => {
    await sendTracked(mailbox, OFFER);
    await sendTracked(mailbox, { ...OFFER, subject: 'The second' });
    await use(async () => {
      const page = await openActivity();
      await expect(mails(page)).toHaveCount(2);
      return page;
    });
  },
});

test.use({ start: 'inbox' });

test('a mail read while selected leaves the filter and is not deleted', async ({ openActivity, gmail }) => {
  const page = await openActivity();
  await page.getByRole('combobox', { name: say('Status') }).selectOption({ label: say('Not read') });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText(plural('mailsSelected', 2))).toBeVisible();
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await expect(page.getByText(`${some(1, 2)} · ${plural('mailsSelected', 1)}`)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog')).toContainText(say('Delete the history of {count} mail?'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Delete') })
    .click();
  await expect(page.getByText(say('{visible} of {count} mail', { visible: 0 }))).toBeVisible();
});

test('a date can be typed, and a view saved on another page is kept', { tag: '@ko' }, async ({ openActivity }) => {
  const page = await openActivity();
  const from = page.getByLabel(say('Sent from'));
  await from.focus();
  await page.keyboard.type(either({ en: '11202001', ko: '20011120' }));
  await expect(from).toHaveValue('2001-11-20');
  await expect(page.getByText(some(2, 2))).toBeVisible();

  const other = await openActivity();
  for (const [one, name] of [
    [page, 'Since 2001'],
    [other, 'All'],
  ] as const) {
    if (one === other) await one.getByRole('combobox', { name: say('Status') }).selectOption({ label: say('Read') });
    await one.getByRole('button', { name: say('Save this view…') }).click();
    await one.getByRole('textbox', { name: say('Name') }).fill(name);
    await one.keyboard.press('Enter');
    await expect(one.getByRole('dialog')).toHaveCount(0);
  }
  await page.reload();
  const views = page.getByRole('combobox', { name: say('Saved views') });
  await expect(views.locator('option')).toHaveText([say('Saved views'), 'Since 2001', 'All']);
});
