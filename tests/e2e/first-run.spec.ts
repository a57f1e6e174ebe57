/** From an installed extension to the first green eye, on the page that opens by itself. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures.ts';
import { tabTo } from '../support/e2e/keyboard.ts';
import { type ComposeWindow, MailboxPage } from '../support/e2e/mailbox-page.ts';
import { aboutSeoul } from '../support/e2e/places.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf } from '../support/e2e/send-tracked.ts';

const SUBJECT = 'Only a test';
/** What a person takes at most, from the page's opening on; the reader's own waiting is not in it. */
const TWO_MINUTES = 120_000;

test.use({ ownBrowser: true });

test('from installing to the first green eye, by keyboard alone and through a reload', { tag: '@ko' }, async ({
  nunchiBrowser,
  backend,
  gmail,
}) => {
  const { context, firstRun: page } = nunchiBrowser;
  const installedAt = Date.now();
  // It opens as the extension is installed, at times before Playwright has told it its language.
  await page.reload();
  const { keyboard } = page;
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(say('Connect your server'));
  await tabTo(page, page.getByLabel(say('Connect link')));
  await keyboard.insertText(await backend.invite());
  await keyboard.press('Enter');
  await expect(page.getByRole('link', { name: say('Continue') })).toBeFocused();
  await expect(page.getByText(say('Connected'), { exact: true })).toBeVisible();

  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(say('What a receipt is'));
  await tabTo(page, page.getByRole('switch'));
  await keyboard.press('Space');
  await expect(page.getByRole('switch')).not.toBeChecked();

  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(say('What a receipt is'));
  await expect(page.getByRole('switch')).not.toBeChecked();
  await tabTo(page, page.getByRole('switch'));
  await keyboard.press('Space');
  await expect(page.getByRole('switch')).toBeChecked();
  await tabTo(page, page.getByRole('link', { name: say('Continue') }));
  await keyboard.press('Enter');
  const told = page.locator('.nunchi-test__state');
  await expect(told).toContainText(
    say('Waiting for your first mail with the eye on. It shows here as soon as it is sent.'),
  );

  await tabTo(page, page.getByRole('link', { name: say('Open Gmail') }));
  const opened = context.waitForEvent('page');
  await keyboard.press('Enter');
  const gmailPage = await opened;
  await new MailboxPage(gmailPage).rows().first().waitFor();
  const compose = await writeByKeys(gmailPage);
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await gmailPage.keyboard.press('Control+Enter');
  await expect(told).toHaveText(say('Sent, and not read yet. Now open it somewhere else.'));
  await expect(page.locator('.nunchi-mail')).toContainText(SUBJECT);

  gmail.mailboxes.deliverNow();
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await expect(told.locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  const took = Date.now() - installedAt;
  console.log(`from installing to the first green eye: ${took} ms`);
  expect(took).toBeLessThan(TWO_MINUTES);
  await expect(told).toHaveText(say('Read. This is what a green eye means.'));
  await expect(page.locator('.nunchi-mail')).toContainText(aboutSeoul());

  await page.bringToFront();
  await tabTo(page, page.getByRole('button', { name: say('Done') }));
  // The page may be gone before the key is up again.
  await Promise.allSettled([page.waitForEvent('close'), keyboard.press('Enter')]);
  expect(page.isClosed()).toBe(true);
});

async function writeByKeys(page: Page): Promise<ComposeWindow> {
  const { keyboard } = page;
  await tabTo(page, page.locator('[gh=cm]'));
  await keyboard.press('Enter');
  const compose = new MailboxPage(page).composeWindow();
  await compose.root.waitFor();
  await keyboard.type('minji.private@naver.example');
  await keyboard.press('Enter');
  await tabTo(page, compose.root.locator('input[name=subjectbox]'));
  await keyboard.type(SUBJECT);
  await tabTo(page, compose.body());
  await keyboard.type('Is it green?');
  return compose;
}

test('steps can be skipped and gone back to; an update opens no page', async ({ nunchiBrowser, backend }) => {
  const { context, firstRun: page } = nunchiBrowser;
  await page.reload();
  const title = page.getByRole('heading', { level: 2 });
  await page.getByRole('link', { name: say('Connect later') }).click();
  await page.getByRole('link', { name: say('Continue') }).click();
  await expect(title).toHaveText(say('Send a test mail'));
  await expect(page.getByText(say('Not connected'))).toBeVisible();
  await page.goBack();
  await expect(title).toHaveText(say('What a receipt is'));
  await page.getByRole('link', { name: say('Back') }).click();
  await expect(title).toHaveText(say('Connect your server'));

  const connectPage = await context.newPage();
  await connectPage.goto(await backend.invite());
  const popup = await nunchiBrowser.clickToolbarIcon(connectPage);
  await expect.poll(() => popup.focusedText()).toBe(say('Connect'));
  await popup.pressEnter();
  await expect(page.getByText(say('Connected'), { exact: true })).toBeVisible();

  const closed = page.waitForEvent('close');
  await page
    .getByRole('button', { name: say('Skip the rest') })
    .first()
    .click();
  await closed;
  await nunchiBrowser.updateExtension();
  await nunchiBrowser.worker.running();
  const options = await context.newPage();
  await options.goto(nunchiBrowser.pageUrl('options'));
  await expect(options.getByText(say('Connected'), { exact: true })).toBeVisible();
  expect(context.pages().filter((one) => one.url().includes('first-run'))).toEqual([]);
});
