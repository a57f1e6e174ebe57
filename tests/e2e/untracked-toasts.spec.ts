/** Toasts and struck-out eyes for mail that promised a receipt and went out without one. */
import type { Locator } from '@playwright/test';
import { hideTab, moveTimers } from '../support/e2e/content-script.ts';
import { fillOutbox, holdDatabase, outdateExtension } from '../support/e2e/extension-database.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import type { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { pixelUrls } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const OUTBOX_LIMIT = 10_000;
/** A notice in sight goes after this, ms. */
const SHOWN_FOR = 10_000;

const PLAIN = 'Plain text can’t carry a receipt. Switch off “Plain text mode” in the compose window’s menu.';
const REVOKED = 'The server has disconnected this browser. Connect it again in the settings.';

const notices = (mailbox: MailboxPage): Locator => mailbox.page.locator('.nunchi-toasts[role=status]');
const rowEye = (mailbox: MailboxPage): Locator => mailbox.row(OFFER.subject).locator('.nunchi-eye');

/** The notice says which mail, and why. */
async function expectNotice(mailbox: MailboxPage, why: string): Promise<void> {
  await expect(notices(mailbox)).toContainText(say('Sent without a read receipt'));
  await expect(notices(mailbox)).toContainText(OFFER.subject);
  await expect(notices(mailbox)).toContainText(why);
}

async function expectStruckOut(mailbox: MailboxPage, why: string): Promise<void> {
  await mailbox.openSent();
  await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--untracked/);
  await expect(rowEye(mailbox)).toHaveAccessibleName(say('Not tracked. {why}', { why }));
}

test('a tracked mail, and one with the eye off, show no toast', async ({ mailbox }) => {
  await sendTracked(mailbox);
  const compose = await writeTracked(mailbox, { ...OFFER, subject: 'Without' });
  await eyeOf(compose).click();
  await compose.send();
  await mailbox.openSent();
  await expect(mailbox.row('Without')).toBeVisible();
  await expect(rowEye(mailbox)).toHaveClass(/nunchi-eye--unread/);
  await expect(notices(mailbox)).toBeEmpty();
  await expect(mailbox.page.locator('.nunchi-eye--untracked')).toHaveCount(0);
});

test('switching to plain text shows a toast and a struck-out eye', { tag: '@ko' }, async ({ mailbox, gmail }) => {
  const compose = await writeTracked(mailbox);
  await compose.switchToPlainText();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'plain-text');
  await compose.send();
  await mailbox.sent();
  await expectNotice(mailbox, say(PLAIN));
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await expectStruckOut(mailbox, say(PLAIN));

  await mailbox.page.reload();
  await expectStruckOut(mailbox, say(PLAIN));

  const again = await writeTracked(mailbox, { ...OFFER, subject: 'Another' });
  await again.send();
  await expect(mailbox.row('Another').locator('.nunchi-eye')).toHaveClass(/nunchi-eye--unread/);
});

test('Undo works beside the toast, and removes the struck-out eye', async ({ mailbox }) => {
  const compose = await writeTracked(mailbox);
  await compose.switchToPlainText();
  await compose.send();
  await mailbox.sent();
  await expectNotice(mailbox, say(PLAIN));
  await expectStruckOut(mailbox, say(PLAIN));
  await mailbox.undoSend();
  await expect(rowEye(mailbox)).toHaveCount(0);
});

test('a toast closes by mouse and keyboard, and by itself once seen', async ({ mailbox }) => {
  const compose = await writeTracked(mailbox);
  await compose.switchToPlainText();
  await compose.send();
  const close = notices(mailbox).getByRole('button', { name: say('Close this notice') });
  await close.click();
  await expect(notices(mailbox)).toBeEmpty();

  const second = await writeTracked(mailbox, { ...OFFER, subject: 'Second' });
  await second.switchToPlainText();
  await second.send();
  await close.focus();
  await close.press('Escape');
  await expect(notices(mailbox)).toBeEmpty();

  const moveTime = await moveTimers(mailbox.page);
  const third = await writeTracked(mailbox, { ...OFFER, subject: 'Third' });
  await third.switchToPlainText();
  await third.send();
  await expect(notices(mailbox)).toContainText('Third');
  const comeBack = await hideTab(mailbox.page);
  await moveTime(SHOWN_FOR);
  await expect(notices(mailbox)).toContainText('Third');
  await comeBack();
  await moveTime(SHOWN_FOR);
  await expect(notices(mailbox)).toBeEmpty({ timeout: 2_000 });
});

test('being revoked while writing shows a toast that links to the settings', async ({
  mailbox,
  backend,
  inviteBrowser,
  gmail,
  nunchiBrowser,
}) => {
  const compose = await writeTracked(mailbox);
  await backend.revokeOthers(await inviteBrowser());
  await mailbox.page.bringToFront();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'not-connected');
  await compose.send();
  await mailbox.sent();
  await expectNotice(mailbox, say(REVOKED));
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await expectStruckOut(mailbox, say(REVOKED));

  const options = nunchiBrowser.context.waitForEvent('page');
  await notices(mailbox)
    .getByRole('button', { name: say('Settings') })
    .click();
  await expect(await options).toHaveURL(/src\/options\/index\.html/);
});

test('disconnecting while writing shows a toast; writing while disconnected shows none', async ({
  mailbox,
  openOptions,
}) => {
  const compose = await writeTracked(mailbox);
  const options = await openOptions();
  await options.getByRole('button', { name: say('Disconnect') }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: say('Disconnect') })
    .click();
  await mailbox.page.bringToFront();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'not-connected');
  await compose.send();
  await mailbox.sent();
  const why = say('Nunchi was disconnected from its server while you wrote. Connect it in the settings.');
  await expectNotice(mailbox, why);
  await expectStruckOut(mailbox, why);
  await notices(mailbox)
    .getByRole('button', { name: say('Close this notice') })
    .click();

  const next = await mailbox.openCompose();
  await next.write({ ...OFFER, subject: 'From the start' });
  await expect(eyeOf(next)).toHaveAttribute('data-nunchi-state', 'not-connected');
  await next.send();
  await expect(mailbox.row('From the start')).toBeVisible();
  await expect(notices(mailbox)).toBeEmpty();
  await expect(mailbox.row('From the start').locator('.nunchi-eye')).toHaveCount(0);
});

test('an update while writing shows a toast that reloads Gmail', async ({ mailbox, openOptions, gmail }) => {
  const compose = await writeTracked(mailbox);
  const options = await openOptions();
  await options.evaluate(() => {
    setTimeout(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload());
  });
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'stale-tab');
  await compose.send();
  await mailbox.sent();
  const why = say('Nunchi was updated while this tab was open. Reload Gmail before you send the next one.');
  await expectNotice(mailbox, why);
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await expectStruckOut(mailbox, why);

  await mailbox.page.evaluate(() => Object.assign(globalThis, { stillOpen: true }));
  await notices(mailbox)
    .getByRole('button', { name: say('Reload Gmail') })
    .click();
  await expect.poll(() => mailbox.page.evaluate(() => 'stillOpen' in globalThis)).toBe(false);
});

test('a full outbox shows a toast', async ({ mailbox, openOptions, gmail }) => {
  const compose = await writeTracked(mailbox);
  const options = await openOptions();
  await fillOutbox(options, OUTBOX_LIMIT);
  await mailbox.page.bringToFront();
  await compose.send();
  await mailbox.sent();
  const why = say('Too many mails are waiting for the server. Wait until it can be reached before you send more.');
  await expectNotice(mailbox, why);
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await expectStruckOut(mailbox, why);
});

test('a busy database does not delay the mail, and shows a toast', async ({ mailbox, openOptions, gmail }) => {
  const compose = await writeTracked(mailbox);
  const options = await openOptions();
  const letGo = await holdDatabase(options);
  await mailbox.page.bringToFront();
  await compose.send();
  await mailbox.sent();
  const why = say('This computer was too busy to save the receipt in time, and sending never waits.');
  await expectNotice(mailbox, why);
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await letGo();
  await expectStruckOut(mailbox, why);
});

test('a draft without an id shows a toast', async ({ mailbox, gmail }) => {
  await mailbox.withholdDraftIds();
  const compose = await writeTracked(mailbox);
  await compose.send();
  await mailbox.sent();
  await expectNotice(mailbox, say('Gmail had not saved it as a draft yet. Wait for “Draft saved” before you send.'));
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
});

test('a send that InboxSDK can’t change shows a toast', async ({ mailbox, gmail }) => {
  await mailbox.sendUnchanged();
  const compose = await writeTracked(mailbox);
  await compose.send();
  await mailbox.sent();
  const why = say(
    'Gmail sent it in a way that Nunchi does not know. Reload Gmail; if it happens again, look for an update of Nunchi.',
  );
  await expectNotice(mailbox, why);
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
  await expectStruckOut(mailbox, why);
});

test('an unreadable database shows a toast', async ({ mailbox, openOptions, gmail, nunchiBrowser }) => {
  const compose = await writeTracked(mailbox);
  const options = await openOptions();
  // The worker holds the database open; it is started again by the tab.
  const outdated = outdateExtension(options);
  await nunchiBrowser.worker.stop();
  await outdated;
  await mailbox.page.bringToFront();
  await compose.send();
  await mailbox.sent();
  await expectNotice(
    mailbox,
    say('This browser could not save the receipt. Check that its disk is not full, and reload Gmail.'),
  );
  expect(pixelUrls(gmail.mailboxes.sent[0]?.body ?? '')).toEqual([]);
});

test('opening the schedule menu shows a toast', async ({ mailbox }) => {
  const compose = await writeTracked(mailbox);
  await compose.schedule();
  await expect(notices(mailbox)).toContainText(say('No read receipt when scheduled'));
  await expect(notices(mailbox)).toContainText(
    say('A scheduled mail goes out without one. To get a receipt, send it yourself when it is time.'),
  );
});
