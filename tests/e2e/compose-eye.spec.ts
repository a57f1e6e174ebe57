import { expect, test } from '../support/e2e/fixtures.ts';
import { tabTo } from '../support/e2e/keyboard.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, writeTracked } from '../support/e2e/send-tracked.ts';

test.describe('connected', () => {
  test.use({ start: 'inbox' });

  test('the eye of a new mail is on, by look and name', async ({ mailbox }) => {
    const eye = eyeOf(await mailbox.openCompose());
    await expect(eye).toHaveAccessibleName(say('Nunchi: this mail asks for a read receipt'));
    await expect(eye).toHaveAttribute('data-nunchi-state', 'on');
  });

  test('click, Enter and Space switch the eye; Tab reaches it from Send', async ({ page, mailbox }) => {
    const compose = await mailbox.openCompose();
    const eye = eyeOf(compose);
    const [on, off] = [say('Nunchi: this mail asks for a read receipt'), say('Nunchi: no read receipt for this mail')];
    await expect(eye).toHaveAccessibleName(on);
    await eye.click();
    await expect(eye).toHaveAccessibleName(off);
    await compose.root.locator('.aoO').focus();
    await tabTo(page, eye);
    await page.keyboard.press('Enter');
    await expect(eye).toHaveAccessibleName(on);
    await page.keyboard.press('Space');
    await expect(eye).toHaveAccessibleName(off);
  });

  test('a choice is kept with the draft', async ({ page, mailbox }) => {
    const compose = await writeTracked(mailbox);
    await eyeOf(compose).click();
    await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'off');
    await expect.poll(() => compose.draftId()).not.toBe('');
    await compose.close();
    await page.reload();
    await mailbox.openList('drafts');
    await mailbox.row(OFFER.subject).click();
    await expect(eyeOf(mailbox.composeWindow())).toHaveAttribute('data-nunchi-state', 'off');
    await expect(eyeOf(await mailbox.openCompose())).toHaveAttribute('data-nunchi-state', 'on');
  });

  test('a plain text mail carries no receipt, and its eye says so', async ({ mailbox, gmail }) => {
    const compose = await writeTracked(mailbox);
    await compose.switchToPlainText();
    await expect(eyeOf(compose)).toHaveAccessibleName(say('Nunchi: plain text can’t carry a read receipt'));
    await compose.send();
    await mailbox.sent();
    expect(gmail.mailboxes.sent[0]?.body).not.toContain('/p/');
  });

  test('a reopened plain text draft goes out as typed, tags included', async ({ mailbox, gmail }) => {
    const body = 'Dana <dana@northwind.example> wrote: put <div class="x"> around it';
    const compose = await writeTracked(mailbox, { ...OFFER, body });
    await compose.switchToPlainText();
    await compose.close();
    await mailbox.openList('drafts');
    await mailbox.row(OFFER.subject).click();
    const again = mailbox.composeWindow();
    // Gmail builds the menu that shows plain text at its first opening.
    await expect(eyeOf(again)).toHaveAttribute('data-nunchi-state', 'on');
    await again.send();
    await mailbox.sent();
    expect(gmail.mailboxes.sent[0]?.body).toBe(body);
  });

  test('the eye starts off where the settings say so', async ({ openOptions, mailbox }) => {
    const options = await openOptions();
    await options.getByRole('switch', { name: say('Ask for a read receipt by default') }).click();
    await options.close();
    await expect(eyeOf(await mailbox.openCompose())).toHaveAttribute('data-nunchi-state', 'off');
  });
});

test('without a connection the eye says so, and the mail goes out as written', async ({ mailbox, gmail }) => {
  await mailbox.open();
  const compose = await mailbox.openCompose();
  await compose.write(OFFER);
  await expect(eyeOf(compose)).toHaveAccessibleName(say('Nunchi: not connected, so no read receipt'));
  await compose.send();
  await mailbox.sent();
  expect(gmail.mailboxes.sent[0]?.body).not.toContain('/p/');
});
