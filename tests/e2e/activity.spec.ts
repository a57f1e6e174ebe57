/** The page of all tracked mail with a few of them: news, exports, deletion, and the keyboard alone. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { plural, t } from '../../src/ui/i18n.ts';
import { countOf, grid, mails, mailTo, some, test } from '../support/e2e/activity-page.ts';
import { expect } from '../support/e2e/fixtures.ts';
import { tabTo } from '../support/e2e/keyboard.ts';
import type { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { either, say } from '../support/e2e/say.ts';
import { OFFER, sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const FORMULA = { to: 'tomas@rivera-foto.example', subject: '=1+2, "really"', body: 'Hello Tomas.' };

const PLAIN_TEXT = 'Plain text can’t carry a receipt. Switch off “Plain text mode” in the compose window’s menu.';
const PLAIN = { to: 'lena@fischer.example', subject: 'In plain words', body: 'Hello Lena.' };

async function sendTwo(mailbox: MailboxPage): Promise<void> {
  await sendTracked(mailbox, OFFER);
  await sendTracked(mailbox, FORMULA);
}

test.beforeEach(async ({ mailbox }) => {
  await sendTwo(mailbox);
});

test('a read appears on the open page, with all its details', { tag: '@ko' }, async ({ openActivity, gmail }) => {
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

test('a read still appears after the service worker was stopped', async ({
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

test('popup and settings link to the page', async ({ openOptions, nunchiBrowser }) => {
  const options = await openOptions();
  await options.getByRole('link', { name: t('activityLink') }).click();
  await expect(mails(options)).toHaveCount(2);
  await options.goto(nunchiBrowser.pageUrl('popup'));
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
  // The keyboard goes on from that mail.
  await expect(grid(page)).toBeFocused();
  await expect(mailTo(page, 'The offer')).toHaveClass(/--active/);
});

test('an export holds what is shown, and escapes formulas', { tag: '@ko' }, async ({ openActivity }) => {
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

test.describe('own backend', () => {
  test.use({ ownBackend: true });

  test('a mail deleted while the backend is down is gone in both', async ({ openActivity, backend, mailbox }) => {
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
});

test('an untracked mail is listed with its reason, found and deleted', async ({ openActivity, mailbox }) => {
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
  const status = mails(page).first().locator('.nunchi-grid__cell--status');
  await expect(status).toHaveAttribute('title', say(PLAIN_TEXT));
  // The oldest first: the same element shows a mail that has its receipt.
  await page.getByRole('button', { name: say('Clear') }).click();
  await grid(page)
    .getByRole('button', { name: say('Sent') })
    .click();
  await expect(status).toHaveText(say('Not read'));
  await expect(status).toHaveAttribute('title', '');
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
  await expect(countOf(page)).toHaveText(say('{count} mails', { count: 2 }));
  await mailbox.page.bringToFront();
  await mailbox.openSent();
  await expect(mailbox.row(PLAIN.subject)).toBeVisible();
  await expect(mailbox.row(PLAIN.subject).locator('.nunchi-eye')).toHaveCount(0);
});

test('the keyboard alone opens, moves, closes, selects all and deletes', async ({ openActivity, backend }) => {
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

async function download(page: Page, button: string): Promise<string> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await started).path(), 'utf8');
}
