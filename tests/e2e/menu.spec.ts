/** The menu at Gmail's top right: what was read, what was not, and a pause; by mouse and by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { t } from '../../src/ui/i18n.ts';
import { ageMails } from '../support/e2e/extension-database.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import { MailboxPage } from '../support/e2e/mailbox-page.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { either, inOrder, like, say } from '../support/e2e/say.ts';
import { seedMails } from '../support/e2e/seed-mails.ts';
import { eyeOf, OFFER, sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const PRINTS = { to: 'tomas@rivera-foto.example', subject: 'Which ones to print', body: 'Numbers 4, 9 and 31.' };

const button = (page: Page): Locator => page.locator('.inboxsdk__appButton a.nunchi-menu-button');
const panel = (page: Page): Locator => page.getByRole('dialog', { name: say('Nunchi'), exact: true });

test('a read shows as a dot, and is listed first; pressing it opens the mail', { tag: '@ko' }, async ({
  mailbox,
  page,
  gmail,
}) => {
  await expect(button(page)).toHaveAccessibleName(say('Nunchi'));
  await sendTracked(mailbox);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await expect(button(page)).toHaveAccessibleName(say('Nunchi: {count} mail newly read'));

  await button(page).click();
  await expect(button(page)).toHaveAttribute('aria-expanded', 'true');
  const mail = panel(page).getByRole('button', { name: OFFER.subject });
  await expect(mail).toContainText(
    inOrder(say('Read once'), say('phone'), say('about {place}', { place: either({ en: 'Seoul', ko: '서울' }) })),
  );
  await expect(mail).toContainText(say('To {names}', { names: OFFER.to }));
  await mail.click();
  await expect(page.locator('.hP', { hasText: OFFER.subject })).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page)).toHaveAccessibleName(say('Nunchi'));

  await page.reload();
  await expect(button(page)).toHaveAccessibleName(say('Nunchi'));
});

test('an open menu shows a read as it comes', async ({ mailbox, page, gmail }) => {
  await sendTracked(mailbox);
  await button(page).click();
  await expect(panel(page)).toContainText(
    say('Nothing read yet. When someone reads a mail you sent with the eye on, it shows here.'),
  );
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await expect(panel(page)).toContainText(inOrder(say('Read once'), say('about {place}', { place: 'Seattle' })));
  await page.locator('.gb_searchbox').click();
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page)).toHaveAccessibleName(say('Nunchi'));
});

test('the keyboard opens the menu, which traps focus and returns it on Escape', async ({ page }) => {
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('switch')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(panel(page).getByRole('button', { name: say('Settings') })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('switch')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(panel(page)).toBeFocused();
});

test('while receipts are paused a new mail starts with the eye off; settings and popup agree', async ({
  mailbox,
  page,
  openOptions,
  nunchiBrowser,
}) => {
  await button(page).click();
  await panel(page)
    .getByRole('switch', { name: say('Pause receipts') })
    .click();
  await expect(panel(page).getByRole('switch')).toBeChecked();
  await page.keyboard.press('Escape');

  const compose = await mailbox.openCompose();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'paused');
  await expect(eyeOf(compose)).toHaveAccessibleName(
    say('Nunchi: receipts are paused, so none for this mail. Press to ask for one all the same'),
  );
  await eyeOf(compose).click();
  await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
  await compose.close();

  const elsewhere = await openOptions();
  const pause = elsewhere.getByRole('switch', { name: say('Pause receipts') });
  await expect(pause).toBeChecked();
  await elsewhere.goto(nunchiBrowser.pageUrl('popup'));
  await expect(pause).toBeChecked();
  await pause.click();
  await expect(pause).not.toBeChecked();
  await page.bringToFront();
  await expect(eyeOf(await mailbox.openCompose())).toHaveAttribute('data-nunchi-state', 'on');
});

test('mails unread after three days are listed to chase', async ({ mailbox, page, openOptions }) => {
  const chaseTwo = say('Chase today: {count} mails', { count: 2 });
  await sendTracked(mailbox);
  await sendTracked(mailbox, PRINTS);
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(2);
  await button(page).click();
  await expect(panel(page)).toContainText(
    say('Nothing read yet. When someone reads a mail you sent with the eye on, it shows here.'),
  );
  await expect(panel(page)).not.toContainText(chaseTwo.split('2')[0] ?? '');
  await page.keyboard.press('Escape');

  const options = await openOptions();
  await ageMails(options, 4);
  await page.bringToFront();
  await button(page).click();
  await expect(panel(page)).toContainText(chaseTwo);
  await panel(page)
    .getByRole('button', { name: inOrder(PRINTS.subject, say('not read yet')) })
    .click();
  await expect(page.locator('.hP', { hasText: PRINTS.subject })).toBeVisible();
});

test('the first few mails to chase are listed, with a link to all', async ({
  page,
  gmail,
  openOptions,
  nunchiBrowser,
}) => {
  const options = await openOptions();
  await seedMails(options, 40, { gmailAccount: gmail.mailboxes.accounts[0]?.person.address ?? '' });
  await ageMails(options, 4);
  await page.bringToFront();
  await button(page).click();
  await expect(panel(page).getByRole('button', { name: like('Done with “{subject}”') })).toHaveCount(5);
  const opened = nunchiBrowser.context.waitForEvent('page');
  await panel(page)
    .getByRole('button', { name: say('All mails to chase') })
    .click();
  await expect((await opened).getByLabel(say('Status'))).toHaveValue('chase');
});

test('the menu lists mails of its own Gmail account only', async ({ mailbox, page, gmail, nunchiBrowser }) => {
  await sendTracked(mailbox);
  const second = new MailboxPage(await nunchiBrowser.context.newPage());
  await second.open(1);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await page.bringToFront();
  await expect(button(page)).toHaveAccessibleName(say('Nunchi: {count} mail newly read'));
  await second.page.bringToFront();
  await expect(button(second.page)).toHaveAccessibleName(say('Nunchi'));
  await button(second.page).click();
  await expect(panel(second.page)).toContainText(
    say('Nothing read yet. When someone reads a mail you sent with the eye on, it shows here.'),
  );
});

test('opening the menu or popup clears the dot in all tabs', async ({
  mailbox,
  page,
  gmail,
  nunchiBrowser: { context, pageUrl },
}) => {
  await sendTracked(mailbox);
  const other = new MailboxPage(await context.newPage());
  await other.open();
  const oneNew = say('Nunchi: {count} mail newly read');
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await expect(button(page)).toHaveAccessibleName(oneNew);
  await expect(button(other.page)).toHaveAccessibleName(oneNew);
  await button(other.page).click();
  await expect(button(page)).toHaveAccessibleName(say('Nunchi'));
  await other.page.keyboard.press('Escape');

  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await expect(button(page)).toHaveAccessibleName(oneNew);
  const popup = await context.newPage();
  await popup.goto(pageUrl('popup'));
  for (const tab of [page, other.page]) await expect(button(tab)).toHaveAccessibleName(say('Nunchi'));
});

test('the menu links to all tracked mail and to the settings', async ({ page, nunchiBrowser }) => {
  for (const [name, url] of [
    [t('activityLink'), /src\/activity\/index\.html/],
    [say('Settings'), /src\/options\/index\.html/],
  ] as const) {
    await page.bringToFront();
    await button(page).click();
    const opened = nunchiBrowser.context.waitForEvent('page');
    await panel(page).getByRole('button', { name }).click();
    await expect(await opened).toHaveURL(url);
    await page.bringToFront();
    await page.keyboard.press('Escape');
  }
});
