/** Chrome stops an extension's service worker whenever it likes: nothing may depend on its memory. */

import { expect, test } from '../support/e2e/fixtures.ts';
import { imagesSettled } from '../support/e2e/images-settled.ts';
import { pixelUrls, requestPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';

// Stopping it can take seconds on a busy machine.
test.use({ start: 'inbox', undoSeconds: 30 });

test('stopped before a compose window opens: the eye comes on all the same', async ({ mailbox, nunchiBrowser }) => {
  await nunchiBrowser.worker.stop();
  await expect(eyeOf(await mailbox.openCompose())).toHaveAttribute('data-nunchi-state', 'on');
});

test('stopped between writing and Send: the mail is tracked, and turns green', async ({
  mailbox,
  gmail,
  nunchiBrowser,
}) => {
  const compose = await writeTracked(mailbox);
  await nunchiBrowser.worker.stop();
  await compose.send();
  await mailbox.sent();
  const [pixel] = pixelUrls(gmail.mailboxes.sent[0]?.body ?? '');
  expect(pixel).toBeDefined();
  await mailbox.openSent();
  const eye = mailbox.row(OFFER.subject).locator('.nunchi-eye');
  await expect(eye).toHaveAccessibleName(say('Not read yet'));
  await requestPixel(pixel ?? '', 'Outlook on a phone in Seoul');
  await expect(eye).toHaveClass(/nunchi-eye--read/);
});

test('stopped while Gmail takes the mail: it is registered', async ({ mailbox, gmail, nunchiBrowser, backend }) => {
  gmail.mailboxes.sends.delayNext(3_000);
  const compose = await writeTracked(mailbox);
  await compose.send();
  await expect.poll(() => gmail.mailboxes.sends.received).toBe(1);
  await nunchiBrowser.worker.stop();
  await mailbox.sent();
  await expect.poll(() => backend.stored('messages')).toBe(1);
});

test.describe('own backend', () => {
  test.use({ ownBackend: true });

  test('stopped with a mail waiting for the backend: it is registered later', async ({
    mailbox,
    nunchiBrowser,
    backend,
  }) => {
    const compose = await writeTracked(mailbox);
    await backend.stop();
    await compose.send();
    await mailbox.sent();
    await mailbox.openSent();
    const eye = mailbox.row(OFFER.subject).locator('.nunchi-eye');
    await expect(eye).toHaveAccessibleName(say('Waiting for the server'));
    await nunchiBrowser.worker.stop();
    await backend.start();
    await expect(eye).toHaveAccessibleName(say('Not read yet'), { timeout: 40_000 });
  });
});

test('stopped before the recipient reads: the eye turns green without a reload', async ({
  mailbox,
  gmail,
  nunchiBrowser,
}) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  const eye = mailbox.row(OFFER.subject).locator('.nunchi-eye');
  await expect(eye).toHaveAccessibleName(say('Not read yet'));
  await nunchiBrowser.worker.stop();
  await requestPixel(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')[0] ?? '', 'Outlook on a desktop in Seattle');
  await expect(eye).toHaveClass(/nunchi-eye--read/);
});

test('stopped after Undo was pressed: the mail that was undone is forgotten', async ({
  mailbox,
  gmail,
  nunchiBrowser,
  backend,
}) => {
  await sendTracked(mailbox);
  await expect.poll(() => backend.stored('messages')).toBe(1);
  await nunchiBrowser.worker.stop();
  const compose = await mailbox.undoSend();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await expect.poll(() => backend.stored('messages')).toBe(0);
  await requestPixel(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')[0] ?? '', 'Outlook on a desktop in Seattle');
  expect(backend.stored('loads')).toBe(0);
});

test('stopped: its blocking rule still keeps own pixels from loading', async ({
  page,
  mailbox,
  gmail,
  nunchiBrowser,
  backend,
}) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  await nunchiBrowser.worker.stop();
  await mailbox.openThread(OFFER.subject);
  await expect(mailbox.messages().last().locator('img[src*="/p/"]')).toHaveCount(1);
  await imagesSettled(page);
  expect(gmail.requests.filter(({ host }) => host === 'ci3.googleusercontent.com')).toEqual([]);
  expect(await backend.pixelRequests()).toBe(0);
});
