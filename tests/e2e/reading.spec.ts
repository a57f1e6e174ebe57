import type { Page } from '@playwright/test';
import type { Mailboxes } from '../gmail/mailbox.ts';
import { expect, test } from './support/nunchi-test.ts';
import { loadPixel } from './support/recipient.ts';
import { sendTracked } from './support/send-tracked.ts';

/** From Send until Gmail's own proxy is believed: the mail has been delivered by then. */
const GMAIL_DELIVERY = 5_000;

test.beforeEach(async ({ connect, mailbox }) => {
  await connect();
  await mailbox.open();
  await sendTracked(mailbox);
  await mailbox.openSent();
});

const pane = (page: Page) => page.locator('.nunchi-panel');
const sentBody = (mailboxes: Mailboxes) => mailboxes.sent[0]?.body ?? '';

test('the eye of a sent mail is grey, and green within a second of its being read, with no reload', async ({
  mailbox,
  gmail,
}) => {
  const eye = mailbox.row('The offer').locator('.nunchi-eye');
  await expect(eye).toHaveClass(/nunchi-eye--unread/);
  await expect(eye).not.toHaveClass(/waiting/);
  await expect(eye).toHaveAccessibleName('Not read yet');

  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a desktop in Seattle');
  await expect(eye).toHaveClass(/nunchi-eye--read/, { timeout: 1_000 });
  await expect(eye).toHaveAccessibleName(/^Read once, .*, computer, about Seattle/);
});

test('the eye stands in the inbox and in search results too', async ({ mailbox, gmail }) => {
  const reply = {
    from: { address: 'dana@northwind.example', name: 'Dana Whitfield' },
    subject: 'Re: The offer',
    body: 'Thanks!',
  };
  const thread = gmail.mailboxes.sent[0]?.legacyThreadId ?? '';
  gmail.mailboxes.receive(0, { ...reply, thread });
  await mailbox.openInbox();
  await expect(mailbox.row('The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
  await mailbox.search('offer');
  await expect(mailbox.row('The offer').locator('.nunchi-eye')).toHaveCount(1);
});

test('rows that Gmail draws anew keep one eye each', async ({ mailbox, gmail }) => {
  const eye = mailbox.row('The offer').locator('.nunchi-eye');
  await expect(eye).toHaveCount(1);
  gmail.mailboxes.rerenderRows();
  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a desktop in Seattle');
  await expect(eye).toHaveClass(/nunchi-eye--read/);
  await expect(eye).toHaveCount(1);
});

test('the pane tells of a desktop in Seattle and of a phone in Seoul', async ({ page, mailbox, gmail }) => {
  await mailbox.openThread('The offer');
  await expect(pane(page)).toContainText('Not read yet');

  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a desktop in Seattle');
  await expect(pane(page)).toContainText('Read once');
  await expect(pane(page)).toContainText('Outlook');
  await expect(pane(page)).toContainText('Windows');
  await expect(pane(page)).toContainText('computer');
  await expect(pane(page)).toContainText(/about Seattle, .*United States/);
  await expect(pane(page)).toContainText('Opened in a mail app.');

  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a phone in Seoul');
  await expect(pane(page)).toContainText('Read 2 times');
  await expect(pane(page)).toContainText('At least 2 readers');
  await expect(pane(page)).toContainText('phone');
  await expect(pane(page)).toContainText('iOS');
  await expect(pane(page)).toContainText(/about Seoul, .*South Korea/);
  await expect(pane(page).getByRole('link', { name: 'IP Geolocation by DB-IP' })).toHaveAttribute('href', /db-ip\.com/);
});

test('of a read in Gmail the pane says that device and place are hidden', async ({ page, mailbox, gmail }) => {
  const sentAt = gmail.mailboxes.sent[0]?.at ?? 0;
  await expect.poll(() => Date.now() - sentAt, { timeout: 15_000 }).toBeGreaterThan(GMAIL_DELIVERY);
  await loadPixel(sentBody(gmail.mailboxes), 'Gmail');
  await mailbox.openThread('The offer');
  await expect(pane(page)).toContainText('Someone opened it in Gmail.');
  await expect(pane(page)).toContainText('Device and place hidden by Gmail');
  await expect(pane(page)).not.toContainText('about ');
  await expect(mailbox.messages().last().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
});

test("a scanner and Gmail's prefetch leave the eye grey, and are listed with their reason", async ({
  page,
  mailbox,
  gmail,
}) => {
  await loadPixel(sentBody(gmail.mailboxes), 'a scanner');
  await loadPixel(sentBody(gmail.mailboxes), "Gmail's prefetch");
  await mailbox.openThread('The offer');
  await expect(pane(page)).toContainText('Not counted');
  await expect(pane(page)).toContainText('A known bot or scanner.');
  await expect(pane(page)).toContainText('Gmail fetched the images before anyone opened the mail.');
  await expect(pane(page)).toContainText('Not read yet');
  await expect(mailbox.messages().last().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
  await mailbox.openSent();
  await expect(mailbox.row('The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
});
