/** The page of all tracked mail: found, sorted, looked into, exported, deleted, by mouse and by keyboard alone. */

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { plural, t } from '../../src/ui/i18n.ts';
import type { MailboxPage } from './support/mailbox-page.ts';
import { test as base, expect } from './support/nunchi-test.ts';
import { loadPixel } from './support/recipient.ts';
import { either, inOrder, like, say } from './support/say.ts';
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
const countOf = (page: Page) => page.getByRole('status').filter({ hasText: /mail|\d통/ });
const some = (visible: number, count: number) => say('{visible} of {count} mails', { visible, count });
const mails = (page: Page) => grid(page).locator('[role=row][data-index]');
const mailTo = (page: Page, words: string): Locator => mails(page).filter({ hasText: words });
const subjects = (page: Page) => grid(page).locator('[data-index] .nunchi-grid__cell--subject').allInnerTexts();

/** The bar of those read within five minutes. */
const quickly = (count: number | null) => {
  const within = say('within {time}', { time: either({ en: '5 minutes', ko: '5분' }) });
  return count === null ? inOrder(`${within}: `) : `${within}: ${say('{count} mails', { count })}`;
};

const FORMULA = { to: 'tomas@rivera-foto.example', subject: '=1+2, "really"', body: 'Hello Tomas.' };

const PLAIN_TEXT = 'Plain text can’t carry a receipt. Switch off “Plain text mode” in the compose window’s menu.';
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

  test('a read shows while the page is open, and the detail tells all of it', { tag: '@ko' }, async ({
    openActivity,
    gmail,
  }) => {
    const page = await openActivity();
    await expect(mailTo(page, 'The offer')).toContainText(say('Not read'));
    await mailTo(page, 'The offer').click();
    const detail = page.getByRole('complementary');
    await expect(detail).toContainText(say('Not read yet'));
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
    await expect(mailTo(page, 'The offer')).toContainText(
      say('{place}, {country}', { place: 'Seattle', country: either({ en: 'United States', ko: '미국' }) }),
    );
    await expect(mailTo(page, 'The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
    await expect(detail).toContainText(say('Read once'));
    await expect(detail).toContainText('Outlook');
  });

  test('a read still shows after the worker was stopped under the page', async ({
    openActivity,
    gmail,
    mailbox,
    nunchiBrowser,
  }) => {
    const page = await openActivity();
    await expect(mailTo(page, 'The offer')).toContainText(say('Not read'));
    // The page alone must bring the worker back.
    await mailbox.page.goto('about:blank');
    await nunchiBrowser.worker.stop();
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
    await expect(mailTo(page, 'The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  });

  test('the popup and the settings lead there', async ({ openOptions, nunchiBrowser }) => {
    const options = await openOptions();
    await options.getByRole('link', { name: t('activityLink') }).click();
    await expect(mails(options)).toHaveCount(2);
    await options.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/popup/index.html`);
    const opened = nunchiBrowser.context.waitForEvent('page');
    await options.getByRole('link', { name: t('activityLink') }).click();
    await expect(mails(await opened)).toHaveCount(2);
  });

  test('a mail opens in its Gmail account in a new tab', async ({ openActivity, nunchiBrowser, gmail }) => {
    const page = await openActivity();
    const link = mailTo(page, 'The offer').getByRole('link', { name: say('Open in Gmail') });
    const { legacyThreadId } = gmail.mailboxes.sent[0] ?? {};
    const account = encodeURIComponent(gmail.mailboxes.accounts[0]?.person.address ?? '');
    const url = `https://mail.google.com/mail/?authuser=${account}#all/${legacyThreadId}`;
    await expect(link).toHaveAttribute('href', url);
    const opened = nunchiBrowser.context.waitForEvent('page');
    await link.click();
    await expect((await opened).locator('.hP')).toHaveText('The offer');
  });

  test('what is exported is what is shown, and no subject is taken for a formula', { tag: '@ko' }, async ({
    openActivity,
  }) => {
    const page = await openActivity();
    await page.getByRole('searchbox').fill('tomas really');
    await expect(mails(page)).toHaveCount(1);
    const csv = await download(page, say('Export CSV'));
    expect(
      csv.startsWith(`\u{feff}${[t('columnTo'), ...['Subject', 'Sent', 'Status'].map((one) => say(one))].join(',')},`),
    ).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`tomas@rivera-foto.example,"'=1+2, ""really""",20`);
    const json = JSON.parse(await download(page, say('Export JSON')));
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
    await page.getByRole('button', { name: say('Delete…') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Cancel') })
      .click();
    await expect(mails(page)).toHaveCount(2);
    await page.getByRole('button', { name: say('Delete…') }).click();
    await expect(page.getByRole('dialog')).toContainText(say('Delete the history of {count} mail?'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Delete'), exact: true })
      .click();
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
    await page.getByLabel(say('Status')).selectOption(say('Not tracked'));
    await page.getByRole('searchbox').fill('lena plain');
    await expect(countOf(page)).toHaveText(some(1, 3));
    await expect(mailTo(page, PLAIN.subject).getByRole('link', { name: say('Open in Gmail') })).toBeVisible();
    expect(await download(page, say('Export CSV'))).toContain(`,${say('Not tracked')},,,0,`);
    await mailTo(page, PLAIN.subject).click();
    const detail = page.getByRole('complementary');
    await expect(detail).toContainText(say(PLAIN_TEXT));
    await expect(detail.locator('.nunchi-chip')).toHaveText(PLAIN.to);
    await page.keyboard.press('Delete');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Delete'), exact: true })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(countOf(page)).toHaveText(some(0, 2));
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
    await expect(countOf(page)).toHaveText(`${say('{count} mails', { count: 2 })} · ${plural('mailsSelected', 2)}`);
    await page.keyboard.press('Delete');
    await expect(page.getByRole('dialog')).toContainText(say('Delete the history of {count} mails?', { count: 2 }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('No tracked mail yet'))).toBeVisible();
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

  test('search, filters and sorting find a mail among thousands', { tag: '@ko' }, async ({ openActivity }) => {
    const page = await openActivity();
    await expect(countOf(page)).toHaveText(say('{count} mails', { count: 3_000 }));
    await page.getByRole('searchbox').fill('견적서 dana');
    await expect(countOf(page)).toHaveText(some(84, 3_000));
    await page.getByLabel(say('Status')).selectOption(say('Read'));
    await expect(countOf(page)).toHaveText(some(42, 3_000));
    await page.getByRole('button', { name: say('Clear') }).click();
    await page.getByLabel(say('Gmail account')).selectOption('second@gmail.com');
    await expect(countOf(page)).toHaveText(some(300, 3_000));
    await page.getByRole('button', { name: say('Clear') }).click();

    await grid(page)
      .getByRole('button', { name: say('Subject') })
      .click();
    await expect
      .poll(() => subjects(page).then(([first]) => first))
      .toBe(either({ en: 'Minutes of Tuesday 2', ko: '견적서 보내드립니다 1' }));
    await expect(page.getByRole('columnheader', { name: say('Subject') })).toHaveAttribute('aria-sort', 'ascending');
    await grid(page)
      .getByRole('button', { name: say('Reads') })
      .click();
    await expect(mails(page).first().locator('.nunchi-grid__cell--reads')).toHaveText('3');
  });

  test('a person’s history is told by the mails to them alone', async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByRole('searchbox').fill('person7@example.com');
    await mails(page).first().click();
    await page.getByRole('complementary').locator('.nunchi-chip').click();
    await expect(countOf(page)).toHaveText(some(6, 3_000));
    await expect(page.getByRole('region', { name: say('Mail to one person') })).toContainText(
      like('Read: {read} of {count} mails to them alone ({share})', { count: 6 }),
    );
  });

  test('charts and a map tell when and where the mails on show were read', { tag: '@ko' }, async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByRole('button', { name: say('Charts') }).click();
    await expect(page.getByRole('figure', { name: say('First reads by hour') }).getByRole('listitem')).toHaveCount(24);
    await expect(page.getByText(quickly(null))).toBeAttached();
    await expect(page.locator('.nunchi-spot').first()).toContainText(either({ en: 'about Se', ko: '부근' }));
    await page.getByLabel(say('Status')).selectOption(say('Not read'));
    await expect(page.getByText(quickly(0))).toBeAttached();
    await expect(page.locator('.nunchi-spot')).toHaveCount(0);
    await page.getByRole('button', { name: say('List') }).click();
    await expect(grid(page)).toBeVisible();
  });

  test('a view is saved by name, is there again later, and is removed', async ({ openActivity }) => {
    const page = await openActivity();
    await page.getByLabel(say('Status')).selectOption(say('Not read'));
    await grid(page)
      .getByRole('button', { name: say('Subject') })
      .click();
    await page.getByRole('button', { name: say('Save this view…') }).click();
    await page.getByRole('textbox', { name: say('Name') }).fill('To chase');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: say('Saved views') })).toHaveValue('To chase');

    await page.reload();
    await expect(countOf(page)).toHaveText(say('{count} mails', { count: 3_000 }));
    await page.getByRole('combobox', { name: say('Saved views') }).selectOption('To chase');
    await expect(countOf(page)).toHaveText(some(750, 3_000));
    await expect(page.getByRole('columnheader', { name: say('Subject') })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('button', { name: say('Remove this view') }).click();
    await expect(page.getByRole('combobox', { name: say('Saved views') })).toHaveCount(0);
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
