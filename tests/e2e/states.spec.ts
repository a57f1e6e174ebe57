/** What every surface says when the server is away, is another, or is of another time; and that nothing is lost. */
import type { Locator, Page } from '@playwright/test';
import { ANOTHER_PROGRAM, type Pretence, pretend, speaking } from './support/impostor.ts';
import { expectNoViolations, expectNoViolationsIn } from './support/no-violations.ts';
import { expect, test } from './support/nunchi-test.ts';
import { loadPixel } from './support/recipient.ts';
import { eyeOf, OFFER, sendTracked } from './support/send-tracked.ts';

const STATES: { title: string; mend: string; pretence: Pretence | null }[] = [
  { title: 'Server not reachable', mend: 'Try again', pretence: null },
  { title: 'This is not a Nunchi server', mend: 'Try again', pretence: ANOTHER_PROGRAM },
  { title: 'The server needs an update', mend: 'Try again', pretence: speaking('0-0') },
  { title: 'Nunchi needs an update', mend: 'Open Chrome’s extensions page', pretence: speaking('2-3') },
];

test('each state of the server is told alike on every surface, with its mend, and mail waits until all is well', async ({
  nunchiBrowser: { context, extensionId },
  backend,
  connect,
  mailbox,
  gmail,
  page,
}) => {
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

  const surfaces: Page[] = [];
  for (const name of ['popup', 'options', 'activity', 'first-run']) {
    const surface = await context.newPage();
    await surface.goto(`chrome-extension://${extensionId}/src/${name}/index.html`);
    surfaces.push(surface);
  }
  for (const { title, mend, pretence } of STATES) {
    const end = pretence && (await pretend(backend.url, pretence));
    for (const shown of surfaces) {
      await shown.bringToFront();
      await shown.reload();
      await expectTrouble(shown.locator('.nunchi-notice', { hasText: title }), mend);
      if (!pretence) await expectNoViolations(shown);
    }
    await page.bringToFront();
    await expectTrouble(pane.locator('.nunchi-notice', { hasText: title }), mend);
    await page.locator('a.nunchi-menu-button').click();
    await expectTrouble(page.locator('.nunchi-menu .nunchi-notice', { hasText: title }), mend);
    if (!pretence) await expectNoViolationsIn(page, '.nunchi-pane', '.nunchi-menu');
    await page.keyboard.press('Escape');
    await end?.();
  }

  const compose = await mailbox.openCompose();
  await compose.write({ ...OFFER, subject: 'In between' });
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await compose.send();
  await mailbox.sent();
  await mailbox.goBack();
  const waiting = mailbox.row('In between').locator('.nunchi-eye');
  await expect(waiting).toHaveClass(/nunchi-eye--waiting/);

  await backend.start();
  await mailbox.openThread(OFFER.subject);
  await pane.getByRole('button', { name: 'Try again' }).or(pane.locator('.nunchi-mail')).first().focus();
  await page.keyboard.press('Enter');
  await expect(pane.locator('.nunchi-notice', { hasText: 'Server not reachable' })).toHaveCount(0);
  await mailbox.goBack();
  await expect(waiting).not.toHaveClass(/nunchi-eye--waiting/);
  expect(backend.stored('messages')).toBe(2);
});

async function expectTrouble(notice: Locator, mend: string): Promise<void> {
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button')).toHaveText(mend);
}
