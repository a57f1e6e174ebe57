import { expect, test } from '../support/e2e/fixtures.ts';
import { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

test('two Gmail accounts side by side each show the eyes of their own mail only', async ({
  mailbox,
  gmail,
  nunchiBrowser,
}) => {
  const second = new MailboxPage(await nunchiBrowser.context.newPage());
  await second.open(1);

  const [first, other] = gmail.mailboxes.accounts.map(({ person }) => person.address);
  await sendTracked(mailbox, { to: other ?? '', subject: 'From the first', body: 'Hello over there.' });
  await second.page.bringToFront();
  await sendTracked(second, { to: 'dana@northwind.example', subject: 'From the second', body: 'Hello, Dana.' });
  expect(first).not.toBe(other);

  await second.openSent();
  await expect(second.row('From the second').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
  gmail.mailboxes.deliverNow();
  await second.openInbox();
  await expect(second.row('From the first')).toBeVisible();

  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await mailbox.page.bringToFront();
  await mailbox.openSent();
  await expect(mailbox.row('From the first').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(1);

  await second.page.bringToFront();
  await expect(second.row('From the first').locator('.nunchi-eye')).toHaveCount(0);
  await second.openThread('From the first');
  await expect(second.messages()).toHaveCount(1);
  await expect(second.page.locator('.nunchi-eye')).toHaveCount(0);
  await second.openSent();
  await expect(second.row('From the second').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
});
