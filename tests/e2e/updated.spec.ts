/** An update while Gmail is open: that tab keeps the old, disconnected version. */
import { expect, test } from '../support/e2e/fixtures.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const READ = { to: 'tomas@rivera-foto.example', subject: 'Read in time', body: 'Numbers 4, 9 and 31, please.' };

test('a tab older than the extension says so, removes grey eyes, and sends as written until reloaded', async ({
  mailbox,
  gmail,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox, READ);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await sendTracked(mailbox);
  await mailbox.openSent();
  const eye = (subject: string) => mailbox.row(subject).locator('.nunchi-eye');
  await expect(eye(OFFER.subject)).toHaveAccessibleName(say('Not read yet'));
  await expect(eye(READ.subject)).toHaveClass(/nunchi-eye--read/);
  const compose = await mailbox.openCompose();
  await compose.write({ ...OFFER, subject: 'From the old tab' });
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');

  await nunchiBrowser.updateExtension();
  await expect(eyeOf(compose)).toHaveAccessibleName(
    say('Nunchi: updated. Reload this tab to ask for read receipts again'),
  );
  await expect(eye(OFFER.subject)).toHaveCount(0);
  await expect(eye(READ.subject)).toHaveClass(/nunchi-eye--read/);
  await compose.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(3);
  expect(gmail.mailboxes.sent[2]?.body).toBe(`<div dir="ltr">${OFFER.body}</div>`);

  await mailbox.page.reload();
  await mailbox.openSent();
  await expect(eye(OFFER.subject)).toHaveAccessibleName(say('Not read yet'));
  await expect(eyeOf(await mailbox.openCompose())).toHaveAttribute('data-nunchi-state', 'on');
});
