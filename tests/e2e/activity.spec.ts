/** The page of all tracked mail: found, sorted, looked into, exported, deleted, by mouse and by keyboard alone. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { MailboxPage } from './support/mailbox-page.ts';
import { test as base, expect } from './support/nunchi-test.ts';
import { loadPixel } from './support/recipient.ts';
import { seedMails } from './support/seed-mails.ts';
import { OFFER, sendTracked, writeTracked } from './support/send-tracked.ts';

const test = base.extend<{ openActivity: () => Promise<Page> }>({
  openActivity: async ({ nunchiBrowser }, use) =>
    use(async () => {
      const page = await nunchiBrowser.context.newPage();
      await page.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/activity/index.html`);
      return page;
    }),
});

const grid = (page: Page) => page.getByRole('grid');
/** How many mails are on show, in words. */
const countOf = (page: Page) => page.getByRole('status').filter({ hasText: /mail/ });
const mails = (page: Page) => grid(page).locator('[role=row][data-index]');
const mailTo = (page: Page, words: string): Locator => mails(page).filter({ hasText: words });
const subjects = (page: Page) => grid(page).locator('[data-index] .nunchi-grid__cell--subject').allInnerTexts();

const FORMULA = { to: 'tomas@rivera-foto.example', subject: '=1+2, "really"', body: 'Hello Tomas.' };

const PLAIN = { to: 'lena@fischer.example', subject: 'In plain words', body: 'Hello Lena.' };

/** Two mails, the first of them read. */
async function sendTwo(mailbox: MailboxPage): Promise<void> {
  await mailbox.open();
  await sendTracked(mailbox, OFFER);
  await sendTracked(mailbox, FORMULA);
}

test.describe('with a few mails', () => {
  test.beforeEach(async ({ connect, mailbox }) => {
    await connect();
    await sendTwo(mailbox);
  });

  test('a read shows while the page is open, and the detail tells all of it', async ({ openActivity, gmail }) => {
    const page = await openActivity();
    await expect(mailTo(page, 'The offer')).toContainText('Not read');
    await mailTo(page, 'The offer').click();
    const detail = page.getByRole('complementary');
    await expect(detail).toContainText('Not read yet');
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
    await expect(mailTo(page, 'The offer')).toContainText('Seattle, United States');
    await expect(mailTo(page, 'The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
    await expect(detail).toContainText('Read once');
    await expect(detail).toContainText('Outlook');
  });

  test('a read still shows after the worker was stopped under the page', async ({
    openActivity,
    gmail,
    mailbox,
    nunchiBrowser,
  }) => {
    const page = await openActivity();
    await expect(mailTo(page, 'The offer')).toContainText('Not read');
    // The page alone must bring the worker back.
    await mailbox.page.goto('about:blank');
    await nunchiBrowser.worker.stop();
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
    await expect(mailTo(page, 'The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  });

  test('the popup and the settings lead there', async ({ openOptions, nunchiBrowser }) => {
    const options = await openOptions();
    await options.getByRole('link', { name: 'All tracked mail' }).click();
    await expect(mails(options)).toHaveCount(2);
    await options.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/popup/index.html`);
    const opened = nunchiBrowser.context.waitForEvent('page');
    await options.getByRole('link', { name: 'All tracked mail' }).click();
    await expect(mails(await opened)).toHaveCount(2);
  });

  test('a mail opens in its Gmail account in a new tab', async ({ openActivity, nunchiBrowser, gmail }) => {
    const page = await openActivity();
    const link = mailTo(page, 'The offer').getByRole('link', { name: 'Open in Gmail' });
    const { legacyThreadId } = gmail.mailboxes.sent[0] ?? {};
    const account = encodeURIComponent(gmail.mailboxes.accounts[0]?.person.address ?? '');
    const url = `https://mail.google.com/mail/?authuser=${account}#all/${legacyThreadId}`;
    await expect(link).toHaveAttribute('href', url);
    const opened = nunchiBrowser.context.waitForEvent('page');
    await link.click();
    await expect((await opened).locator('.hP')).toHaveText('The offer');
  });

  test('what is exported is what is shown, and no subject is taken for a formula', async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByRole('searchbox').fill('tomas really');
    await expect(mails(page)).toHaveCount(1);
    const csv = await download(page, 'Export CSV');
    expect(csv.startsWith('\u{feff}To,Subject,Sent,Status,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`tomas@rivera-foto.example,"'=1+2, ""really""",20`);
    const json = JSON.parse(await download(page, 'Export JSON'));
    expect(json.mails).toMatchObject([
      { subject: FORMULA.subject, state: 'unread', recipients: [{ address: FORMULA.to }], reads: 0 },
    ]);
  });

  test('a deleted mail is gone here and at the backend, which may be down at the time', async ({
    openActivity,
    backend,
    mailbox,
  }) => {
    const page = await openActivity();
    await expect(mails(page)).toHaveCount(2);
    await expect.poll(() => backend.stored('messages')).toBe(2);
    await backend.stop();
    await mailTo(page, 'The offer').click();
    await page.getByRole('button', { name: 'Delete…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(mails(page)).toHaveCount(2);
    await page.getByRole('button', { name: 'Delete…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Delete the history of 1 mail?');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(mails(page)).toHaveCount(1);
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(grid(page)).toBeFocused();

    await backend.start();
    await expect.poll(() => backend.stored('messages'), { timeout: 45_000 }).toBe(1);
    await mailbox.openSent();
    await expect(mailbox.row('The offer').locator('.nunchi-eye')).toHaveCount(0);
  });

  test('a mail without its receipt stands there with why, is found by it, and is deleted', async ({
    openActivity,
    mailbox,
  }) => {
    const page = await openActivity();
    await mailbox.page.bringToFront();
    const compose = await writeTracked(mailbox, PLAIN);
    await compose.switchToPlainText();
    await compose.send();
    await mailbox.sent();
    await page.bringToFront();
    await expect(mails(page)).toHaveCount(3);
    await page.getByLabel('Status').selectOption('Not tracked');
    await page.getByRole('searchbox').fill('lena plain');
    await expect(countOf(page)).toHaveText('1 of 3 mails');
    await expect(mailTo(page, PLAIN.subject).getByRole('link', { name: 'Open in Gmail' })).toBeVisible();
    expect(await download(page, 'Export CSV')).toContain(',Not tracked,,,0,');
    await mailTo(page, PLAIN.subject).click();
    const detail = page.getByRole('complementary');
    await expect(detail).toContainText('Plain text can’t carry a receipt.');
    await expect(detail.locator('.nunchi-chip')).toHaveText(PLAIN.to);
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(countOf(page)).toHaveText('0 of 2 mails');
    await mailbox.page.bringToFront();
    await mailbox.openSent();
    await expect(mailbox.row(PLAIN.subject)).toBeVisible();
    await expect(mailbox.row(PLAIN.subject).locator('.nunchi-eye')).toHaveCount(0);
  });

  test('everything is done by keyboard: open, move, look, close, select all, delete', async ({
    openActivity,
    backend,
  }) => {
    const page = await openActivity();
    await expect(mails(page)).toHaveCount(2);
    await page.getByRole('searchbox').focus();
    await tabTo(page, grid(page));
    await page.keyboard.press('End');
    await expect(grid(page)).toHaveAttribute(
      'aria-activedescendant',
      (await mailTo(page, 'The offer').getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary')).toContainText('The offer');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('complementary')).toContainText('really');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await expect(grid(page)).toBeFocused();
    await page.keyboard.press('Control+a');
    await expect(countOf(page)).toHaveText('2 mails · 2 selected');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('dialog')).toContainText('Delete the history of 2 mails?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('No tracked mail yet')).toBeVisible();
    await expect.poll(() => backend.stored('messages')).toBe(0);
  });
});

test.describe('with many mails', () => {
  test.beforeEach(async ({ connect, openOptions }) => {
    await connect();
    const options = await openOptions();
    await seedMails(options, 3_000);
    await options.close();
  });

  test('search, filters and sorting find a mail among thousands', async ({ openActivity }) => {
    const page = await openActivity();
    await expect(countOf(page)).toHaveText('3,000 mails');
    await page.getByRole('searchbox').fill('견적서 dana');
    await expect(countOf(page)).toHaveText('84 of 3,000 mails');
    await page.getByLabel('Status').selectOption('Read');
    await expect(countOf(page)).toHaveText('42 of 3,000 mails');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByLabel('Gmail account').selectOption('second@gmail.com');
    await expect(countOf(page)).toHaveText('300 of 3,000 mails');
    await page.getByRole('button', { name: 'Clear' }).click();

    await grid(page).getByRole('button', { name: 'Subject' }).click();
    await expect.poll(() => subjects(page).then(([first]) => first)).toBe('Minutes of Tuesday 2');
    await expect(page.getByRole('columnheader', { name: 'Subject' })).toHaveAttribute('aria-sort', 'ascending');
    await grid(page).getByRole('button', { name: 'Reads' }).click();
    await expect(mails(page).first().locator('.nunchi-grid__cell--reads')).toHaveText('3');
  });

  test('a person’s history is told by the mails to them alone', async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByRole('searchbox').fill('person7@example.com');
    await mails(page).first().click();
    await page.getByRole('complementary').locator('.nunchi-chip').click();
    await expect(countOf(page)).toHaveText('6 of 3,000 mails');
    await expect(page.getByRole('region', { name: 'Mail to one person' })).toContainText(
      /Of 6 mails to them alone, \d were read/,
    );
  });

  test('charts and a map tell when and where the mails on show were read', async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByRole('button', { name: 'Charts' }).click();
    await expect(page.getByRole('figure', { name: 'First reads by hour' }).getByRole('listitem')).toHaveCount(24);
    await expect(page.getByText(/^within 5 minutes: \d+ mails$/)).toBeAttached();
    await expect(page.locator('.nunchi-spot').first()).toContainText(/about Se/);
    await page.getByLabel('Status').selectOption('Not read');
    await expect(page.getByText('within 5 minutes: 0 mails')).toBeAttached();
    await expect(page.locator('.nunchi-spot')).toHaveCount(0);
    await page.getByRole('button', { name: 'List' }).click();
    await expect(grid(page)).toBeVisible();
  });

  test('a view is saved by name, is there again later, and is removed', async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByLabel('Status').selectOption('Not read');
    await grid(page).getByRole('button', { name: 'Subject' }).click();
    await page.getByRole('button', { name: 'Save this view…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('To chase');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Saved views' })).toHaveValue('To chase');

    await page.reload();
    await expect(countOf(page)).toHaveText('3,000 mails');
    await page.getByRole('combobox', { name: 'Saved views' }).selectOption('To chase');
    await expect(countOf(page)).toHaveText('750 of 3,000 mails');
    await expect(page.getByRole('columnheader', { name: 'Subject' })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: 'Remove this view' }).click();
    await expect(page.getByRole('combobox', { name: 'Saved views' })).toHaveCount(0);
  });

  test('only rows on show are drawn, and the keyboard reaches the last of them', async ({ openActivity }) => {
    const page = await openActivity();
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '3001');
    expect(await mails(page).count()).toBeLessThan(80);
    await grid(page).focus();
    await page.keyboard.press('End');
    await expect(page.locator('[data-index="2999"]')).toBeInViewport();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await expect(page.locator('[data-index="0"]')).toBeInViewport();
    await grid(page).evaluate((element) => element.scrollTo(0, 60_000));
    await expect(page.locator('[data-index="1500"]')).toBeInViewport();
    const active = await grid(page).getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active}`)).toHaveAttribute('data-index', '0');
  });
});

async function download(page: Page, button: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await started).path(), 'utf8');
}

/** By Tab alone, as far as it takes. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not lead there');
}
