import { EXTENSION, expect, test } from '../support/e2e/fixtures.ts';
import { launchBrowser } from '../support/e2e/launch-browser.ts';
import { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { loadPixel, pixelUrls } from '../support/e2e/recipient.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

// The first of the two computers is closed.
test.use({ ownBrowser: true });

test('a second browser, joined by “Add another browser”, shows mails sent from the first', async ({
  connect,
  mailbox,
  gmail,
  backend,
  inviteBrowser,
  nunchiBrowser,
}) => {
  await connect();
  await mailbox.open();
  await sendTracked(mailbox);
  await expect.poll(() => backend.stored('messages')).toBe(1);
  const link = await inviteBrowser();
  await nunchiBrowser.close();

  const second = await launchBrowser({ gmail, extension: EXTENSION });
  try {
    const field = second.firstRun.getByLabel('Connect link');
    await field.fill(link);
    await field.press('Enter');
    await second.firstRun.getByText('Connected', { exact: true }).waitFor();
    const there = new MailboxPage(await second.context.newPage());
    await there.open();
    await there.openSent();
    const eye = there.row(OFFER.subject).locator('.nunchi-eye');
    await expect(eye).toHaveAccessibleName('Not read yet');
    await there.openThread(OFFER.subject);
    const pane = there.page.locator('.nunchi-panel');
    await expect(pane).toContainText(OFFER.subject);
    await expect(pane).toContainText(OFFER.to);
    await expect(there.messages().last().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
    await expect(there.messages().last().locator('img[src*="/p/"]')).toHaveCount(1);

    const body = gmail.mailboxes.sent[0]?.body ?? '';
    await loadPixel(body, 'Outlook on a desktop in Seattle');
    await expect(pane).toContainText('about Seattle');
    await expect(there.messages().last().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);

    const reply = await there.reply();
    await reply.writeBody('One more thing.');
    await expect(eyeOf(reply)).toHaveAttribute('data-nunchi-state', 'on');
    await reply.send();
    await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);
    const [pixel, ...others] = pixelUrls(gmail.mailboxes.sent[1]?.body ?? '');
    expect(others).toEqual([]);
    expect(pixelUrls(body)).not.toContain(pixel);
    await there.openSent();
    await expect(there.row(OFFER.subject).locator('.nunchi-eye')).toHaveAccessibleName('Not read yet');
    expect(await backend.pixelRequests()).toBe(1);
  } finally {
    await second.close();
  }
});
