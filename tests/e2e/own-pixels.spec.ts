/** The blocking rule: a browser never loads its own pixels, and loads all others. */

import { expect, test } from '../support/e2e/fixtures.ts';
import { imagesSettled } from '../support/e2e/images-settled.ts';
import { pixelUrls } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

test('the pixel of a sent mail is never loaded when shown, quoted or undone', async ({
  page,
  mailbox,
  gmail,
  backend,
}) => {
  await sendTracked(mailbox);
  const undone = await mailbox.undoSend();
  await expect(undone.body().locator('img[src*="/p/"]')).toHaveCount(1);
  await imagesSettled(page);
  await expect(eyeOf(undone)).toHaveAttribute('data-nunchi-state', 'on');
  await undone.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);

  await mailbox.openSent();
  await mailbox.openThread(OFFER.subject);
  const shown = mailbox.messages().last().locator('img[src*="googleusercontent.com"][src*="/p/"]');
  await expect(shown).toHaveCount(1);
  await imagesSettled(page);

  const reply = await mailbox.reply();
  await expect(reply.body().locator('blockquote.gmail_quote')).toBeAttached();
  await imagesSettled(page);

  expect(gmail.requests.filter(({ host }) => host === 'ci3.googleusercontent.com')).toEqual([]);
  expect(await backend.pixelRequests()).toBe(0);
});

test('an own pixel is blocked without Gmail’s proxy too', async ({ page, mailbox, gmail, backend }) => {
  await sendTracked(mailbox);
  const [own] = pixelUrls(gmail.mailboxes.sent[0]?.body ?? '');
  const outcome = await page.evaluate(
    (url) =>
      new Promise((done) => {
        const image = new Image();
        image.onload = () => done('loaded');
        image.onerror = () => done('blocked');
        image.src = url ?? '';
      }),
    own,
  );
  expect(outcome).toBe('blocked');
  expect(await backend.pixelRequests()).toBe(0);
});

test('a colleague’s pixel on the same server still loads, through Gmail’s proxy', async ({
  mailbox,
  gmail,
  backend,
}) => {
  const colleague = await backend.mintForeignPixel();
  gmail.mailboxes.receive(0, {
    from: { address: 'colleague@example.com', name: 'A colleague' },
    subject: 'From next door',
    body: `<img src="${colleague}" width="1" height="1" alt=""><div>Hello</div>`,
  });
  await mailbox.openThread('From next door');
  await expect.poll(() => backend.pixelRequests()).toBe(1);
  expect(backend.stored('loads')).toBe(1);
});

test('a mail to oneself alone has no eye, and the pane says why', async ({ mailbox, gmail, backend }) => {
  const me = gmail.mailboxes.accounts[0]?.person.address ?? '';
  await sendTracked(mailbox, { ...OFFER, to: me });
  await expect.poll(() => backend.stored('messages')).toBe(1);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject)).toBeVisible();
  await mailbox.openThread(OFFER.subject);
  await expect(mailbox.page.locator('.nunchi-panel')).toContainText(
    say('Nobody else can read it, and your own reads don’t count: so it has no eye.'),
  );
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(0);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject)).toBeVisible();
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(0);
  expect(await backend.pixelRequests()).toBe(0);
});
