import { loadPixel } from '../support/e2e/recipient.ts';
import { sendTracked } from '../support/e2e/send-tracked.ts';
import { expect, NARROW, test } from '../support/screens/screens-test.ts';

test('the page of the first run', async ({ openPage, connect, shoot, mailbox, gmail }) => {
  const page = await openPage('first-run');
  const go = async (name: RegExp) => page.getByRole('link', { name }).click();
  await shoot(page, 'first-run-connect', { whole: true });
  await connect();
  await page.bringToFront();
  await page.reload();
  await page.getByRole('link', { name: /^(Continue|다음)$/ }).waitFor();
  await shoot(page, 'first-run-connected', { whole: true });
  await go(/^(Continue|다음)$/);
  await shoot(page, 'first-run-receipts', { whole: true });
  await go(/^(Continue|다음)$/);
  await shoot(page, 'first-run-test', { whole: true });

  await mailbox.page.bringToFront();
  await mailbox.open();
  await sendTracked(mailbox);
  gmail.mailboxes.deliverNow();
  await page.locator('.nunchi-mail').waitFor();
  await shoot(page, 'first-run-sent', { whole: true });
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await expect(page.locator('.nunchi-test__state .nunchi-eye--read')).toBeVisible();
  await shoot(page, 'first-run-green', { whole: true });
  await shoot(page, 'first-run-forced-colors', { forcedColors: true, whole: true });
  await shoot(page, 'first-run-narrow', { size: NARROW, whole: true });
});
