import { expect, test } from '../support/e2e/fixtures.ts';
import { either, say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test('pasting the connect link connects, and shows the server', async ({ openOptions, backend }) => {
  const options = await openOptions();
  await options.getByLabel(say('Connect link')).fill(await backend.invite());
  await options.getByRole('button', { name: say('Connect') }).click();
  await expect(options.getByText(say('Connected'), { exact: true })).toBeVisible();
  await expect(options.getByText(new URL(backend.url).host).first()).toBeVisible();
  await options.reload();
  await expect(options.getByText(say('Connected'), { exact: true })).toBeVisible();
});

test('the keyboard alone can connect', async ({ openOptions, backend }) => {
  const options = await openOptions();
  const field = options.getByLabel(say('Connect link'));
  await field.waitFor();
  // Before it come the way to all tracked mail and the search.
  await options.keyboard.press('Tab');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await options.keyboard.insertText(await backend.invite());
  await options.keyboard.press('Enter');
  await expect(options.getByText(say('Connected'), { exact: true })).toBeVisible();
});

test.describe('own backend', () => {
  test.use({ ownBackend: true });

  test('each failed connect says how to fix it: no link, no answer, used link', {
    tag: '@ko',
  }, async ({ openOptions, backend }) => {
    const options = await openOptions();
    const field = options.getByLabel(say('Connect link'));
    const link = await backend.invite();
    const { host } = new URL(backend.url);

    await field.fill('hello');
    await field.press('Enter');
    await expect(options.locator('#connect-error')).toContainText(
      say('This is not a connect link. Copy the whole line: it has /connect# in it.'),
    );
    await expect(field).toHaveValue('hello');

    await backend.stop();
    await field.fill(link);
    await field.press('Enter');
    await expect(options.locator('#connect-error')).toContainText(
      say(
        '{host} does not answer. Check that the server is running and that this computer can reach it, then try again.',
        {
          host,
        },
      ),
    );
    await expect(field).toHaveValue(link);
    await backend.start();

    const code = new URL(link).hash.slice(1);
    const answer = await fetch(`${backend.url}/v1/devices`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, label: 'someone else' }),
    });
    expect(answer.status).toBe(201);
    await field.press('Enter');
    await expect(options.locator('#connect-error')).toContainText(
      say(
        '{host} did not accept this link: it was used before, or is older than 7 days. Make a new one and paste it here.',
        {
          host,
        },
      ),
    );
  });

  test('the toolbar icon connects from the server’s connect page, and the welcome page follows', async ({
    page,
    nunchiBrowser,
    backend,
  }) => {
    const oneBrowser = page.getByText(
      either({ en: 'One browser is connected.', ko: '브라우저 1개가 연결되어 있습니다.' }),
    );
    await page.goto(backend.url);
    await expect(oneBrowser).toHaveCount(0);
    const connectPage = await nunchiBrowser.context.newPage();
    await connectPage.goto(await backend.invite());
    const popup = await nunchiBrowser.clickToolbarIcon(connectPage);
    await expect.poll(() => popup.text()).toContain(say('Connect to {host}?', { host: new URL(backend.url).host }));
    await expect.poll(() => popup.focusedText()).toBe(say('Connect'));
    await popup.pressEnter();
    await expect.poll(() => popup.text()).toContain(say('Latest reads'));
    await expect(oneBrowser).toBeVisible();
  });

  test('disconnecting warns of unregistered mail, and can go on', async ({
    connect,
    openOptions,
    mailbox,
    backend,
  }) => {
    await connect();
    await mailbox.open();
    await backend.stop();
    await sendTracked(mailbox);
    const options = await openOptions();
    await options.getByRole('button', { name: say('Disconnect') }).click();
    const dialog = options.getByRole('dialog');
    await expect(dialog).toContainText(say('{count} mail is waiting to be registered.'));
    await expect(dialog).toContainText(say('Whatever still can’t reach the server when you disconnect is lost.'));
    await dialog.getByRole('button', { name: say('Disconnect') }).click();
    await expect(options.getByLabel(say('Connect link'))).toBeFocused();
    await expect(options.getByText(say('Disconnected.'), { exact: true })).toBeVisible();
  });
});

test('a disconnected browser sends mail as written, and shows no eyes', async ({
  connect,
  openOptions,
  mailbox,
  gmail,
}) => {
  await connect();
  await mailbox.open();
  await sendTracked(mailbox);
  await mailbox.openSent();
  await expect(mailbox.row(OFFER.subject).locator('.nunchi-eye')).toHaveCount(1);
  const compose = await mailbox.openCompose();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');

  const options = await openOptions();
  await options.getByRole('button', { name: say('Disconnect') }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: say('Disconnect') })
    .click();
  await expect(options.getByLabel(say('Connect link'))).toBeFocused();
  await expect(options.getByText(say('Disconnected.'), { exact: true })).toBeVisible();
  await mailbox.page.bringToFront();
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(0);
  await expect(eyeOf(compose)).toHaveAccessibleName(say('Nunchi: not connected, so no read receipt'));
  await compose.write({ ...OFFER, subject: 'Plain' });
  await compose.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);
  expect(gmail.mailboxes.sent[1]?.body).toBe(`<div dir="ltr">${OFFER.body}</div>`);
});
