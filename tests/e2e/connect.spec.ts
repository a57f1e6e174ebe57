import { expect, test } from './support/nunchi-test.ts';
import { eyeOf, OFFER, sendTracked } from './support/send-tracked.ts';

test('pasting the connect link connects, and says to whom', async ({ openOptions, backend }) => {
  const options = await openOptions();
  await options.getByLabel('Connect link').fill(await backend.invite());
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
  await expect(options.getByText(new URL(backend.url).host).first()).toBeVisible();
  await options.reload();
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
});

test('it can be done with the keyboard alone', async ({ openOptions, backend }) => {
  const options = await openOptions();
  const field = options.getByLabel('Connect link');
  await field.waitFor();
  // Before it come the way to all tracked mail and the search.
  await options.keyboard.press('Tab');
  await options.keyboard.press('Tab');
  await options.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await options.keyboard.insertText(await backend.invite());
  await options.keyboard.press('Enter');
  await expect(options.getByText('Connected', { exact: true })).toBeVisible();
});

test('what is no link, a used link, and a server that does not answer are each told with the mend', async ({
  openOptions,
  backend,
}) => {
  const options = await openOptions();
  const field = options.getByLabel('Connect link');
  const link = await backend.invite();
  const { host } = new URL(backend.url);

  await field.fill('hello');
  await field.press('Enter');
  await expect(options.locator('#connect-error')).toContainText('This is not a connect link.');
  await expect(field).toHaveValue('hello');

  await backend.stop();
  await field.fill(link);
  await field.press('Enter');
  await expect(options.locator('#connect-error')).toContainText(`${host} does not answer.`);
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
  await expect(options.locator('#connect-error')).toContainText(`${host} did not accept this link`);
});

test('the toolbar icon on the server’s connect page connects, and the welcome page notices', async ({
  page,
  nunchiBrowser,
  backend,
}) => {
  await page.goto(backend.url);
  await expect(page.getByText('One browser is connected')).toHaveCount(0);
  const connectPage = await nunchiBrowser.context.newPage();
  await connectPage.goto(await backend.invite());
  const popup = await nunchiBrowser.clickToolbarIcon(connectPage);
  await expect.poll(() => popup.text()).toContain(`Connect to ${new URL(backend.url).host}?`);
  await expect.poll(() => popup.focusedText()).toBe('Connect');
  await popup.pressEnter();
  await expect.poll(() => popup.text()).toContain('Latest reads');
  await expect(page.getByText('One browser is connected')).toBeVisible();
});

test('a browser that was disconnected sends mail as written, and shows no eyes', async ({
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
  await options.getByRole('button', { name: 'Disconnect' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(options.getByLabel('Connect link')).toBeFocused();
  await expect(options.getByText('Disconnected.', { exact: true })).toBeVisible();
  await mailbox.page.bringToFront();
  await expect(mailbox.page.locator('.nunchi-eye')).toHaveCount(0);
  await expect(eyeOf(compose)).toHaveAccessibleName('Nunchi: not connected, so no read receipt');
  await compose.write({ ...OFFER, subject: 'Plain' });
  await compose.send();
  await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);
  expect(gmail.mailboxes.sent[1]?.body).toBe(`<div dir="ltr">${OFFER.body}</div>`);
});
