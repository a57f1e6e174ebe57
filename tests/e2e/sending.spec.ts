import { expect, test } from '../support/e2e/fixtures.ts';
import { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { aboutSeoul } from '../support/e2e/places.ts';
import { loadPixel, pixelUrls, requestPixel } from '../support/e2e/recipient.ts';
import { either, say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const PIXEL = /^<img src="http:\/\/localhost:\d+\/p\/[\w-]{56}\.gif" width="1" height="1" alt=""[^>]*>/;

test('a mail with the eye on holds exactly one pixel, first in its body', async ({ mailbox, gmail }) => {
  await sendTracked(mailbox);
  const body = gmail.mailboxes.sent[0]?.body ?? '';
  expect(body).toMatch(PIXEL);
  expect(pixelUrls(body)).toHaveLength(1);
  expect(body).toContain('Dear Dana, here it is.');
});

test('Ctrl+Enter sends the pixel too', async ({ mailbox, gmail }) => {
  const compose = await writeTracked(mailbox);
  await compose.sendByKeyboard();
  await mailbox.sent();
  expect(gmail.mailboxes.sent[0]?.body).toMatch(PIXEL);
});

test('a draft that gets its id only at sending carries its pixel', async ({ mailbox, gmail }) => {
  const compose = await mailbox.openCompose();
  const id = await compose.takeDraftId();
  await compose.write(OFFER);
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await compose.giveDraftIdAtSend(id);
  await compose.send();
  await mailbox.sent();
  expect(gmail.mailboxes.sent[0]?.body).toMatch(PIXEL);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
});

test('a mail with the eye off is sent exactly as written', async ({ mailbox, gmail }) => {
  const compose = await writeTracked(mailbox);
  await eyeOf(compose).click();
  await compose.send();
  await mailbox.sent();
  // What Gmail itself puts around the words, and nothing else.
  expect(gmail.mailboxes.sent[0]?.body).toBe(`<div dir="ltr">${OFFER.body}</div>`);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject)).toBeVisible();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveCount(0);
});

test('a reply drops the quoted own pixel, and carries a new one', async ({ mailbox, gmail, backend }) => {
  await sendTracked(mailbox);
  const [first] = pixelUrls(gmail.mailboxes.sent[0]?.body ?? '');
  await mailbox.openSent();
  await mailbox.openThread(OFFER.subject);
  const reply = await mailbox.reply();
  await reply.writeBody('One more thing.');
  await expect(eyeOf(reply)).toHaveAttribute('data-nunchi-state', 'on');
  await reply.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);

  const body = gmail.mailboxes.sent[1]?.body ?? '';
  expect(body).toMatch(PIXEL);
  expect(body).toContain('gmail_quote');
  expect(pixelUrls(body)).toHaveLength(1);
  expect(pixelUrls(body)).not.toContain(first);
  expect(body).not.toContain('googleusercontent.com');
  expect(backend.stored('loads')).toBe(0);
});

test('after Undo a mail is sent with one new pixel, and the first is forgotten', async ({ mailbox, gmail }) => {
  await sendTracked(mailbox);
  const [undone] = pixelUrls(gmail.mailboxes.sent[0]?.body ?? '');
  const compose = await mailbox.undoSend();
  await mailbox.openSent();
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(0);

  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await compose.writeBody('Really now. ');
  await compose.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);
  const body = gmail.mailboxes.sent[1]?.body ?? '';
  expect(body).toMatch(PIXEL);
  expect(pixelUrls(body)).toHaveLength(1);
  expect(pixelUrls(body)).not.toContain(undone);

  const eye = mailbox.row(OFFER.subject).locator('.nunchi-eye');
  await expect(eye).toHaveClass(/nunchi-eye--unread/);
  await requestPixel(undone ?? '', 'Outlook on a desktop in Seattle');
  await loadPixel(body, 'a scanner');
  await mailbox.openThread(OFFER.subject);
  await expect(mailbox.page.locator('.nunchi-panel')).toContainText(say('A known bot or scanner.'));
  await expect(mailbox.page.locator('.nunchi-panel')).not.toContainText('Outlook');
});

test('after Undo and eye off, no pixel is left', async ({ mailbox, gmail }) => {
  await sendTracked(mailbox);
  const compose = await mailbox.undoSend();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await eyeOf(compose).click();
  await compose.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);
  expect(pixelUrls(gmail.mailboxes.sent[1]?.body ?? '')).toEqual([]);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject)).toBeVisible();
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(0);
});

test('a send that fails registers nothing; sent again it is tracked once', async ({ mailbox, gmail, backend }) => {
  gmail.mailboxes.sends.failNext();
  const compose = await writeTracked(mailbox);
  await compose.send();
  const again = mailbox.composeWindow();
  await expect(again.root).toBeVisible();
  await expect(eyeOf(again)).toHaveAttribute('data-nunchi-state', 'on');
  expect(gmail.mailboxes.sent).toHaveLength(0);
  expect(backend.stored('messages')).toBe(0);

  await again.send();
  await mailbox.sent();
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toHaveLength(1);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
  await expect.poll(() => backend.stored('messages')).toBe(1);
});

test('a mail whose tab closed before Gmail answered is tracked once opened, with earlier reads', async ({
  nunchiBrowser,
  mailbox,
  gmail,
  backend,
}) => {
  gmail.mailboxes.sends.delayNext(1_500);
  const compose = await writeTracked(mailbox);
  await compose.send();
  await expect(mailbox.notice()).toHaveText(either({ en: 'Sending...', ko: '보내는 중...' }));
  const later = new MailboxPage(await nunchiBrowser.context.newPage());
  await mailbox.page.close();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(1);
  await later.open();
  await later.openSent();
  await expect(later.row(OFFER.subject)).toBeVisible();
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  expect(backend.stored('messages')).toBe(0);

  await later.openThread(OFFER.subject);
  await expect(later.page.locator('.nunchi-panel')).toContainText(aboutSeoul());
  await later.openSent();
  await expect(later.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  expect(await backend.pixelRequests()).toBe(1);
});

test.describe('own backend', () => {
  test.use({ ownBackend: true });

  test('a changed public address is used, also by an open compose window', async ({ mailbox, gmail, backend }) => {
    const moved = backend.url.replace('localhost', '127.0.0.1');
    const before = await writeTracked(mailbox);
    await backend.stop();
    await backend.start({ NUNCHI_PUBLIC_URL: moved });
    const lastSent = () => gmail.mailboxes.sent.at(-1);
    await expect(async () => {
      await sendTracked(mailbox, { ...OFFER, subject: 'From where it is now' });
      expect(lastSent()?.body).toContain(`<img src="${moved}/p/`);
    }).toPass({ timeout: 30_000 });
    await before.send();
    await expect.poll(() => lastSent()?.subject).toBe(OFFER.subject);
    await mailbox.openSent();
    await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
    expect(lastSent()?.body).toContain(`<img src="${moved}/p/`);
  });

  test('with the backend down a mail is sent at once, and registered later', async ({
    mailbox,
    gmail,
    backend,
    nunchiBrowser,
  }) => {
    const compose = await writeTracked(mailbox);
    await backend.stop('SIGKILL');
    await compose.send();
    await mailbox.sent();
    expect(gmail.mailboxes.sent[0]?.body).toMatch(PIXEL);
    await mailbox.openSent();
    const eye = mailbox.row(OFFER.subject).locator('.nunchi-eye');
    await expect(eye).toHaveAccessibleName(say('Waiting for the server'));
    await mailbox.openThread(OFFER.subject);
    await expect(mailbox.page.locator('.nunchi-panel')).toContainText(say('Waiting for the server'));
    await mailbox.openSent();

    await backend.start();
    await expect(eye).toHaveAccessibleName(say('Not read yet'), { timeout: 40_000 });
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
    await expect(eye).toHaveClass(/nunchi-eye--read/);

    await backend.stop();
    const popup = await nunchiBrowser.context.newPage();
    await popup.goto(nunchiBrowser.pageUrl('popup'));
    await expect(popup.getByRole('listitem')).toContainText(OFFER.subject);
  });
});
