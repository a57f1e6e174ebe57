/** Every surface when the server is away, foreign, or of another version. */
import { expect, test } from '../support/e2e/fixtures.ts';
import { ANOTHER_PROGRAM, type Pretence, pretend, speaking } from '../support/e2e/impostor.ts';
import type { ExtensionPage } from '../support/e2e/install-extension.ts';
import { expectNoViolations, expectNoViolationsIn } from '../support/e2e/no-violations.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ ownBackend: true });

const UPDATE = 'Open Chrome’s extensions page';
const STATES: { title: string; mend: string; pretence: Pretence | null }[] = [
  { title: 'Server not reachable', mend: 'Try again', pretence: null },
  { title: 'This is not a Nunchi server', mend: 'Try again', pretence: ANOTHER_PROGRAM },
  { title: 'The server needs an update', mend: 'Try again', pretence: speaking('0-0') },
  { title: 'Nunchi needs an update', mend: UPDATE, pretence: speaking('2-3') },
];

test('every surface shows each server state with its fix, and mail waits until recovery', {
  tag: '@ko',
}, async ({ nunchiBrowser: { context, pageUrl }, backend, connect, mailbox, gmail, page }) => {
  test.slow();
  await connect();
  await mailbox.open();
  await sendTracked(mailbox);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  await mailbox.openThread(OFFER.subject);
  const pane = page.locator('.nunchi-pane');
  await expect(pane.locator('.nunchi-load--read')).toBeVisible();
  await backend.stop();

  const open = async (name: ExtensionPage) => {
    const surface = await context.newPage();
    await surface.goto(pageUrl(name));
    return surface;
  };
  const [popup, options] = [await open('popup'), await open('options')];
  /** Updated by events, without a reload. */
  const live = [await open('activity'), await open('first-run'), page];
  for (const { title, mend, pretence } of STATES) {
    const end = pretence && (await pretend(backend.url, pretence));
    if (pretence) await popup.getByRole('button', { name: say('Try again') }).press('Enter');
    else await popup.reload();
    await options.reload();
    for (const surface of [popup, options, ...live]) {
      const notice = surface.locator('.nunchi-notice', { hasText: say(title) });
      await expect(notice).toBeVisible();
      await expect(notice.getByRole('button')).toHaveText(say(mend));
      if (!pretence && surface !== page) await expectNoViolations(surface);
    }
    if (mend === UPDATE) {
      const opened = context.waitForEvent('page');
      await options.getByRole('button', { name: say(UPDATE) }).press('Enter');
      await expect(await opened).toHaveURL(/^chrome:\/\/extensions/);
    }
    await end?.();
  }
  await page.bringToFront();
  await page.locator('a.nunchi-menu-button').click();
  await expect(page.locator('.nunchi-menu .nunchi-notice')).toBeVisible();
  await expectNoViolationsIn(page, '.nunchi-pane', '.nunchi-menu');
  await page.keyboard.press('Escape');

  const compose = await mailbox.openCompose();
  await compose.write({ ...OFFER, subject: 'In between' });
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await compose.send();
  await mailbox.sent();
  await mailbox.goBack();
  const waiting = mailbox.row('In between').locator('.nunchi-eye');
  await expect(waiting).toHaveClass(/nunchi-eye--waiting/);

  await backend.start();
  await expect(waiting).not.toHaveClass(/nunchi-eye--waiting/);
  expect(backend.stored('messages')).toBe(2);
});

test('every surface says when the browser is offline, and when it was revoked', async ({
  nunchiBrowser: { context, pageUrl },
  backend,
  connect,
  inviteBrowser,
  mailbox,
  page,
}) => {
  await connect();
  const link = await inviteBrowser();
  await page.bringToFront();
  await mailbox.open();
  await sendTracked(mailbox);
  await mailbox.openSent();
  await mailbox.openThread(OFFER.subject);
  const surfaces = [page];
  for (const name of ['popup', 'options', 'activity', 'first-run'] as const) {
    const surface = await context.newPage();
    await surface.goto(pageUrl(name));
    surfaces.push(surface);
  }
  const [, popup, options] = surfaces;
  const told = async (title: string) => {
    // Only these two need a reload.
    for (const surface of [popup, options]) await surface?.reload();
    for (const surface of surfaces) {
      await expect(surface.locator('.nunchi-notice', { hasText: say(title) })).toBeVisible();
    }
  };

  await context.setOffline(true);
  await backend.stop();
  await told('You are offline');
  for (const surface of surfaces.slice(1)) await expectNoViolations(surface);
  await backend.start();
  await context.setOffline(false);
  await popup?.getByRole('button', { name: say('Try again') }).press('Enter');
  await options?.reload();
  for (const surface of surfaces) await expect(surface.getByText(say('You are offline'))).toHaveCount(0);

  await backend.revokeOthers(link);
  await told('Disconnected by the server');
  for (const surface of surfaces.slice(1)) await expectNoViolations(surface);
});

test.describe('own clock', () => {
  // The clock applies to all pages of the browser.
  test.use({ ownBrowser: true });

  test('a page without a response from the background says so, and recovers', async ({
    nunchiBrowser: { pageUrl },
    page,
  }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: unknown } } }).chrome;
      const { sendMessage } = runtime;
      runtime.sendMessage = () => new Promise(() => undefined);
      Object.assign(globalThis, { mend: () => Object.assign(runtime, { sendMessage }) });
    });
    for (const name of ['popup', 'options', 'activity', 'first-run'] as const) {
      await page.goto(pageUrl(name));
      await expect(page.locator('.nunchi-loading')).toBeVisible();
      await page.clock.fastForward(10_000);
      const notice = page.locator('.nunchi-notice', { hasText: say('Something went wrong') });
      await expect(notice).toBeVisible();
      await expect(page.locator('.nunchi-loading')).toHaveCount(0);
      await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
      await notice.getByRole('button', { name: say('Try again') }).press('Enter');
      await expect(notice).toHaveCount(0);
      await expect(page.getByText(new RegExp(`${say('Not connected')}|${say('Connect link')}`)).first()).toBeVisible();
    }
  });
});
