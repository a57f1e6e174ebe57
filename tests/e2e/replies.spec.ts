/** Replies and read receipts as evidence, with no image loaded. */
import type { Page } from '@playwright/test';
import { DANA, notReadNotice, OUT_OF_OFFICE, readReceipt, reply } from '../gmail/incoming.ts';
import type { Person } from '../gmail/mail.ts';
import type { GmailStandIn } from '../gmail/server.ts';
import { connectBrowser } from '../support/e2e/connect-browser.ts';
import { ageMails } from '../support/e2e/extension-database.ts';
import { EXTENSION, expect, test } from '../support/e2e/fixtures.ts';
import { launchBrowser } from '../support/e2e/launch-browser.ts';
import { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { like, say } from '../support/e2e/say.ts';
import { OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

const TOMAS = { address: 'tomas@rivera-foto.example', name: 'Tomás Rivera' };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const THANKS = '<div>Thanks, this looks good.</div>';

const pane = (page: Page) => page.locator('.nunchi-panel');
const answeredBy = (name: string) => say('Answered by {name}', { name });
const receiptFrom = (name: string) => say('Read receipt from {name}', { name });
/** With the time after it. */
const since = (evidence: string) => new RegExp(`^${evidence}, .*\\d`);
const rowEye = (mailbox: MailboxPage) => mailbox.row(OFFER.subject).locator('.nunchi-eye');

/** A mail comes back for the first that was sent, into its thread. */
function comesBack(gmail: GmailStandIn, from: Person, body: string, subject = `Re: ${OFFER.subject}`): void {
  gmail.mailboxes.receive(0, { from, subject, body, thread: gmail.mailboxes.sent[0]?.legacyThreadId ?? '' });
}

test.describe('for a mail to Dana and Tomás', () => {
  test.use({ start: 'inbox' });

  test.beforeEach(async ({ mailbox, gmail, openOptions, page }) => {
    gmail.mailboxes.behind = HOUR;
    await sendTracked(mailbox, {
      ...OFFER,
      to: [DANA, TOMAS].map(({ name, address }) => `${name} <${address}>`).join(', '),
    });
    gmail.mailboxes.behind = 0;
    await mailbox.openSent();
    // Only registered mail is in the index, to be aged.
    await expect(rowEye(mailbox)).not.toHaveClass(/waiting/);
    await ageMails(await openOptions(), HOUR / DAY);
    await page.bringToFront();
    await mailbox.openSent();
    await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--unread/);
  });

  test('a reply turns the eye green with images off', { tag: '@ko' }, async ({ page, mailbox, gmail, backend }) => {
    comesBack(gmail, DANA, reply('Thanks, this looks good.', gmail.mailboxes.sent[0]?.body));
    await mailbox.openThread(OFFER.subject);
    await expect(pane(page)).toContainText(answeredBy('Dana Whitfield'));
    await expect(pane(page)).toContainText(
      say('Its images say nothing of this read, so device and place are not known.'),
    );
    await expect(pane(page)).not.toContainText(like('found {time}'));
    await expect(pane(page).locator('.nunchi-eye--read')).toHaveCount(1);
    await mailbox.messages().first().click();
    await expect(mailbox.messages().first().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
    await mailbox.openSent();
    await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--read/);
    await expect(rowEye(mailbox)).toHaveAccessibleName(since(answeredBy('Dana Whitfield')));
    expect(await backend.pixelRequests()).toBe(0);
  });

  test('a reply that arrives in the open thread turns it at once', async ({ page, mailbox, gmail }) => {
    await mailbox.openThread(OFFER.subject);
    await expect(pane(page)).toContainText(say('Not read yet'));
    comesBack(gmail, { ...TOMAS, name: 'Dana Whitfield' }, THANKS);
    await expect(pane(page)).toContainText(answeredBy('Tomás Rivera'));
    await expect(mailbox.messages().first().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  });

  test('a read receipt turns the eye green', async ({ page, mailbox, gmail }) => {
    const body = readReceipt({ to: DANA.address, subject: OFFER.subject });
    comesBack(gmail, DANA, body, `Read: ${OFFER.subject}`);
    await mailbox.openThread(OFFER.subject);
    await expect(pane(page)).toContainText(receiptFrom('Dana Whitfield'));
    await mailbox.openSent();
    await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--read/);
    await expect(rowEye(mailbox)).toHaveAccessibleName(since(receiptFrom('Dana Whitfield')));
  });

  test('a read receipt in a thread of its own turns the eye green', async ({ mailbox, gmail }) => {
    const body = readReceipt({ to: DANA.address, subject: OFFER.subject });
    gmail.mailboxes.receive(0, { from: DANA, subject: `Read: ${OFFER.subject}`, body });
    // The thread shows no sign of having been read; leaving too soon postpones it.
    await expect(async () => {
      await mailbox.openInbox();
      await mailbox.openThread(`Read: ${OFFER.subject}`);
      await mailbox.openSent();
      await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--read/, { timeout: 2_000 });
    }).toPass({ timeout: 20_000 });
    await expect(rowEye(mailbox)).toHaveAccessibleName(since(receiptFrom('Dana Whitfield')));
  });

  test('out-of-office, deleted-unread notice and bounce leave the eye grey', async ({ page, mailbox, gmail }) => {
    comesBack(gmail, DANA, OUT_OF_OFFICE, `Automatic reply: ${OFFER.subject}`);
    comesBack(gmail, DANA, notReadNotice({ to: DANA.address, subject: OFFER.subject }), `Not read: ${OFFER.subject}`);
    comesBack(gmail, { ...DANA, address: 'mailer-daemon@northwind.example' }, '<div>Delivery has failed.</div>');
    comesBack(gmail, { name: 'Ann Okafor', address: 'ann@okafor.example' }, THANKS);
    await mailbox.openThread(OFFER.subject);
    await expect(mailbox.messages()).toHaveCount(5);
    // All have been examined once one counts.
    comesBack(gmail, TOMAS, THANKS);
    await expect(pane(page)).toContainText(answeredBy('Tomás Rivera'));
    for (const evidence of [answeredBy, receiptFrom]) {
      await expect(pane(page)).not.toContainText(evidence('Dana Whitfield'));
      await expect(pane(page).getByText(evidence(TOMAS.name))).toHaveCount(Number(evidence === answeredBy));
    }
  });

  test.describe('own backend', () => {
    test.use({ ownBackend: true });

    test('a reply counts while the backend is down, and syncs to another browser later', async ({
      mailbox,
      gmail,
      backend,
      inviteBrowser,
      page,
      language,
    }) => {
      const link = await inviteBrowser();
      await page.bringToFront();

      await backend.stop();
      comesBack(gmail, DANA, THANKS);
      await mailbox.openThread(OFFER.subject);
      await expect(pane(page)).toContainText(answeredBy('Dana Whitfield'));
      await mailbox.openSent();
      await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--read/);
      await backend.start();

      const second = await launchBrowser({ gmail, extension: EXTENSION, language });
      try {
        await connectBrowser(second, link);
        const otherMailbox = new MailboxPage(await second.context.newPage());
        await otherMailbox.open();
        await otherMailbox.openSent();
        await expect(rowEye(otherMailbox)).toHaveAccessibleName(since(answeredBy('Dana Whitfield')), {
          timeout: 45_000,
        });
        await expect(rowEye(otherMailbox)).toHaveClass(/nunchi-eye--read/);
      } finally {
        await second.close();
      }
    });
  });
});
