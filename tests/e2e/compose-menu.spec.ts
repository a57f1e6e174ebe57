/** The menu beside the compose eye, and the effect of its choices. */
import type { Locator, Page } from '@playwright/test';
import type { TrackedMessage } from '../../src/mail/tracked-mail.ts';
import { settleReads } from '../support/e2e/extension-database.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import type { ComposeWindow } from '../support/e2e/mailbox-page.ts';
import { dismissNotices, shownNotices } from '../support/e2e/notifications.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { either, say } from '../support/e2e/say.ts';
import { eyeOf, OFFER, writeTracked } from '../support/e2e/send-tracked.ts';
import { setRules } from '../support/e2e/set-rules.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: TrackedMessage[] }> } };

/** As the background keeps it. */
async function latestMail(extensionPage: Page): Promise<TrackedMessage> {
  const { ok } = await extensionPage.evaluate(() =>
    chrome.runtime.sendMessage({ kind: 'messages.latest', request: { limit: 1 } }),
  );
  return ok[0] as TrackedMessage;
}

const NAME = 'Receipt options for this mail';
const arrowOf = (compose: ComposeWindow): Locator => compose.root.getByRole('button', { name: say(NAME) });
const menuOf = (page: Page): Locator => page.getByRole('menu', { name: say(NAME) });
const remindIn3Days = () => say('Remind me if unread in {days} days', { days: 3 });

test.describe('connected', () => {
  test.use({ start: 'inbox' });

  test('the keyboard opens the menu, chooses in it and leaves it by Escape', {
    tag: '@ko',
  }, async ({ mailbox, page }) => {
    const compose = await mailbox.openCompose();
    const [arrow, menu] = [arrowOf(compose), menuOf(page)];
    const item = (name: string) => menu.getByRole('menuitemradio', { name, exact: true });
    const everyTime = menu.getByRole('menuitemcheckbox', { name: say('Tell me every time') });
    await eyeOf(compose).focus();
    await page.keyboard.press('Tab');
    await expect(arrow).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(arrow).toHaveAttribute('aria-expanded', 'true');
    await expect(item(say('Ask for a read receipt'))).toBeFocused();
    await expect(item(say('Ask for a read receipt'))).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await expect(menu.getByRole('menuitemcheckbox', { name: remindIn3Days() })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(everyTime).toBeFocused();
    await page.keyboard.press('Space');
    await expect(everyTime).toBeChecked();
    await expect(arrow).toHaveAccessibleName(`${say(NAME)} · ${say('Tell me every time')}`);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(item(say('No read receipt'))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu).toBeHidden();
    await expect(arrow).toBeFocused();
    await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'off');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect(everyTime).toBeFocused();
    await expect(everyTime).toBeDisabled();
    await expect(everyTime).toHaveAccessibleDescription(say('Only with a read receipt'));
    await page.keyboard.press('Enter');
    await expect(everyTime).not.toBeChecked();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(arrow).toBeFocused();
    await expect(compose.root).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(menu).toBeHidden();
    await expect(
      compose.root.getByRole('button', { name: either({ en: 'Formatting options', ko: '서식 지정 옵션' }) }),
    ).toBeFocused();
    await eyeOf(compose).click();
    await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  });

  test('choices survive Undo and hold for the sent mail: notified twice, reminded in 3 days', async ({
    mailbox,
    page,
    gmail,
    openOptions,
  }) => {
    const compose = await writeTracked(mailbox);
    const wishes = [say('Tell me every time'), remindIn3Days()];
    const item = (name: string) => menuOf(page).getByRole('menuitemcheckbox', { name });
    for (const wish of wishes) {
      await arrowOf(compose).click();
      await item(wish).click();
      await expect(menuOf(page)).toBeHidden();
    }
    await compose.send();
    await mailbox.sent();
    const again = await mailbox.undoSend();
    await arrowOf(again).click();
    for (const wish of wishes) await expect(item(wish)).toBeChecked();
    await page.keyboard.press('Escape');
    await again.send();
    await expect.poll(() => gmail.mailboxes.sent.length).toBe(2);

    const options = await openOptions();
    const { sentAt, details } = await latestMail(options);
    expect(details.reminder).toEqual({ of: 'unread', at: sentAt, dueAt: sentAt + 3 * 24 * 60 * 60 * 1000 });
    for (const reader of ['Outlook on a phone in Seoul', 'Outlook on a desktop in Seattle'] as const) {
      await loadPixel(gmail.mailboxes.sent.at(-1)?.body ?? '', reader);
      await settleReads(options);
      await expect.poll(() => shownNotices(options)).toHaveLength(1);
      await dismissNotices(options);
    }
  });
});

test('without a connection every choice is disabled with the reason, except connecting', async ({
  mailbox,
  page,
  nunchiBrowser,
}) => {
  await mailbox.open();
  const compose = await mailbox.openCompose();
  await arrowOf(compose).click();
  await expect(menuOf(page)).toContainText(say('Nunchi: not connected, so no read receipt'));
  for (const item of await menuOf(page).locator('[role^=menuitem][aria-checked]').all())
    await expect(item).toBeDisabled();
  const opened = nunchiBrowser.context.waitForEvent('page');
  await menuOf(page)
    .getByRole('menuitem', { name: say('Connect in the settings') })
    .click();
  await expect(await opened).toHaveURL(/src\/options\/index\.html/);
});

test('tooltip and menu name the rule that decides', async ({ mailbox, page, connect, openOptions }) => {
  await connect();
  await mailbox.open();
  const compose = await writeTracked(mailbox, OFFER);
  await setRules(await openOptions(), [{ ask: 'never', of: '@northwind.example' }]);
  await page.bringToFront();
  const rule = say('never {of}', { of: '@northwind.example' });
  await expect(eyeOf(compose)).toHaveAccessibleName(
    say('Nunchi: no read receipt. Your rule “{rule}” decides. Press to ask for one all the same', { rule }),
  );
  await arrowOf(compose).click();
  const decided = menuOf(page).getByRole('menuitemradio', { checked: true });
  await expect(decided).toHaveAccessibleDescription(say('Your rule “{rule}” decides', { rule }));
});
