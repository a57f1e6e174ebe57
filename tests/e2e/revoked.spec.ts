/** A browser that was revoked from another one. */

import { expect, test } from '../support/e2e/fixtures.ts';
import { expectNoViolations } from '../support/e2e/no-violations.ts';
import { loadPixel, pixelUrls } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

const READ = { to: 'tomas@rivera-foto.example', subject: 'Read in time', body: 'Numbers 4, 9 and 31, please.' };

test('a revoked browser says so, removes grey eyes, and sends mail as written', async ({
  connect,
  mailbox,
  gmail,
  backend,
  inviteBrowser,
}) => {
  await connect();
  await mailbox.open();
  await sendTracked(mailbox, READ);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await sendTracked(mailbox);
  await mailbox.openSent();
  const eye = (subject: string) => mailbox.row(subject).locator('.nunchi-eye');
  await expect(eye(READ.subject)).toHaveClass(/nunchi-eye--read/);
  await expect(eye(OFFER.subject)).toHaveAccessibleName(say('Not read yet'));
  const compose = await mailbox.openCompose();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');

  await backend.revokeOthers(await inviteBrowser());
  await mailbox.page.bringToFront();
  await expect(eyeOf(compose)).toHaveAccessibleName(say('Nunchi: not connected, so no read receipt'));
  await expect(eye(OFFER.subject)).toHaveCount(0);
  await expect(eye(READ.subject)).toHaveClass(/nunchi-eye--read/);
  await compose.close();

  await mailbox.openThread(OFFER.subject);
  await expect(mailbox.page.locator('.nunchi-panel')).toContainText(say('Disconnected by the server'));
  await expect(mailbox.messages().last().locator('.nunchi-eye')).toHaveCount(0);
  const reply = await mailbox.reply();
  await reply.writeBody('One more thing.');
  await expect(reply.body().locator('img[src*="/p/"]')).toHaveCount(1);
  await reply.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(3);
  expect(gmail.mailboxes.sent[2]?.body).toContain('One more thing.');
  expect(pixelUrls(gmail.mailboxes.sent[2]?.body ?? '')).toEqual([]);
  expect(await backend.pixelRequests()).toBe(1);
});

test('the settings list another browser, and revoke it', {
  tag: '@ko',
}, async ({ connect, openOptions, inviteBrowser, backend }) => {
  await connect();
  const isKnown = await backend.join(await inviteBrowser());
  const options = await openOptions();
  await expect(options.getByRole('heading', { name: say('Your other browsers') })).toBeVisible();
  await expectNoViolations(options);
  await options
    .getByRole('listitem')
    .getByRole('button', { name: say('Disconnect') })
    .press('Enter');
  const dialog = options.getByRole('dialog');
  await expectNoViolations(options);
  await dialog.getByRole('button', { name: say('Cancel') }).press('Enter');
  expect(await isKnown()).toBe(true);

  await options
    .getByRole('listitem')
    .getByRole('button', { name: say('Disconnect') })
    .press('Enter');
  await dialog.getByRole('button', { name: say('Disconnect') }).press('Enter');
  await expect(options.getByText(say('Disconnected.'), { exact: true })).toBeFocused();
  await expect(options.getByRole('heading', { name: say('Your other browsers') })).toHaveCount(0);
  expect(await isKnown()).toBe(false);
});

test('a revoked browser can disconnect, and connect again', async ({
  connect,
  openOptions,
  inviteBrowser,
  backend,
}) => {
  await connect();
  await backend.revokeOthers(await inviteBrowser());
  const options = await openOptions();
  await expect(options.getByText(say('Disconnected by the server'))).toBeVisible();
  const field = options.getByLabel(say('Connect link'));
  await field.fill(await backend.invite());
  await field.press('Enter');
  await expect(
    options
      .getByRole('alert')
      .filter({ hasText: say('This browser belongs to another account. Disconnect it first, then use this link.') }),
  ).toBeVisible();

  await options.getByRole('button', { name: say('Disconnect') }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: say('Disconnect') })
    .click();
  await expect(options.getByText(say('Disconnected by the server'))).toHaveCount(0);
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(options.getByText(say('Connected'), { exact: true })).toBeVisible();
});
