import type { Page } from '@playwright/test';
import type { Mailboxes } from '../gmail/mailbox.ts';
import { setClockBack } from '../support/e2e/content-script.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import { aboutSeattle, aboutSeoul } from '../support/e2e/places.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { inOrder, say } from '../support/e2e/say.ts';
import { OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

/** Before this Gmail's own proxy is not believed: the mail may not have been delivered, ms. */
const GMAIL_DELIVERY = 5_000;

test.beforeEach(async ({ mailbox }) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
});

const pane = (page: Page) => page.locator('.nunchi-panel');
const sentBody = (mailboxes: Mailboxes) => mailboxes.sent[0]?.body ?? '';

test('a sent mail’s eye is grey, and turns green within a second of a read', async ({ mailbox, gmail }) => {
  const eye = mailbox.row('The offer').locator('.nunchi-eye');
  await expect(eye).toHaveClass(/nunchi-eye--unread/);
  await expect(eye).not.toHaveClass(/waiting/);
  await expect(eye).toHaveAccessibleName(say('Not read yet'));

  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a desktop in Seattle');
  await expect(eye).toHaveClass(/nunchi-eye--read/, { timeout: 1_000 });
  await expect(eye).toHaveAccessibleName(
    inOrder(say('Read once'), say('computer'), say('about {place}', { place: 'Seattle' })),
  );
});

test('inbox and search results show the eye too', async ({ mailbox, gmail }) => {
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

test('rows that Gmail redraws keep one eye each', async ({ mailbox, gmail }) => {
  const eye = mailbox.row('The offer').locator('.nunchi-eye');
  await expect(eye).toHaveCount(1);
  gmail.mailboxes.rerenderRows();
  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a desktop in Seattle');
  await expect(eye).toHaveClass(/nunchi-eye--read/);
  await expect(eye).toHaveCount(1);
});

test('the pane shows a desktop in Seattle and a phone in Seoul', { tag: '@ko' }, async ({ page, mailbox, gmail }) => {
  await mailbox.openThread('The offer');
  await expect(pane(page)).toContainText(say('Not read yet'));

  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a desktop in Seattle');
  await expect(pane(page)).toContainText(say('Read once'));
  await expect(pane(page)).toContainText('Outlook');
  await expect(pane(page)).toContainText('Windows');
  await expect(pane(page)).toContainText(say('computer'));
  await expect(pane(page)).toContainText(aboutSeattle());
  await expect(pane(page)).toContainText(say('Opened in a mail app. It loads the image when the mail is shown.'));

  await loadPixel(sentBody(gmail.mailboxes), 'Outlook on a phone in Seoul');
  await expect(pane(page)).toContainText(say('Read {count} times', { count: 2 }));
  await expect(pane(page)).toContainText(
    say('At least {count} readers, or one with several apps or networks.', { count: 2 }),
  );
  await expect(pane(page)).toContainText(say('phone'));
  await expect(pane(page)).toContainText('iOS');
  await expect(pane(page)).toContainText(aboutSeoul());
  await expect(pane(page).getByRole('link', { name: say('IP Geolocation by DB-IP') })).toHaveAttribute(
    'href',
    /db-ip\.com/,
  );
});

test('for a read in Gmail the pane says that device and place are hidden', async ({ page, mailbox, gmail }) => {
  await setClockBack(page, GMAIL_DELIVERY);
  await sendTracked(mailbox, { ...OFFER, subject: 'Delivered' });
  await loadPixel(gmail.mailboxes.sent[1]?.body ?? '', 'Gmail');
  await mailbox.openThread('Delivered');
  await expect(pane(page)).toContainText(
    say('Someone opened it in Gmail. Gmail loads the image when the mail is shown.'),
  );
  await expect(pane(page)).toContainText(say('Device and place hidden by {service}', { service: 'Gmail' }));
  await expect(pane(page)).not.toContainText(say('about {place}', { place: '' }).trim());
  await expect(mailbox.messages().last().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
});

test("a scanner and Gmail's prefetch leave the eye grey, and are listed with reasons", async ({
  page,
  mailbox,
  gmail,
}) => {
  await loadPixel(sentBody(gmail.mailboxes), 'a scanner');
  await loadPixel(sentBody(gmail.mailboxes), "Gmail's prefetch");
  await mailbox.openThread('The offer');
  await expect(pane(page)).toContainText(say('Not counted ({count})', { count: 2 }));
  await expect(pane(page)).toContainText(say('A known bot or scanner.'));
  await expect(pane(page)).toContainText(say('Gmail fetched the images before anyone opened the mail.'));
  await expect(pane(page)).toContainText(say('Not read yet'));
  await expect(mailbox.messages().last().locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
  await mailbox.openSent();
  await expect(mailbox.row('The offer').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
});
