/** Reminders: due in the menu, told by a notification, put off, done with. */
import type { Locator, Page } from '@playwright/test';
import { ageMails } from '../support/e2e/extension-database.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import { expectNoViolations, expectNoViolationsIn } from '../support/e2e/no-violations.ts';
import { shownNotices } from '../support/e2e/notifications.ts';
import { like, say } from '../support/e2e/say.ts';
import { sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const PRINTS = { to: 'tomas@rivera-foto.example', subject: 'Which ones to print', body: 'Numbers 4, 9 and 31.' };

const button = (page: Page): Locator => page.locator('.inboxsdk__appButton a.nunchi-menu-button');
const panel = (page: Page): Locator => page.getByRole('dialog', { name: say('Nunchi'), exact: true });

test('the menu snoozes a mail by keyboard, undoes that, and marks another done', {
  tag: '@ko',
}, async ({ mailbox, page, openOptions }) => {
  await sendTracked(mailbox);
  await sendTracked(mailbox, PRINTS);
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(2);
  await ageMails(await openOptions(), 4);
  await page.bringToFront();
  await button(page).click();
  await expect(panel(page)).toContainText(say('Chase today: {count} mails', { count: 2 }));

  await panel(page)
    .getByRole('button', { name: say('Snooze “{subject}”', { subject: 'The offer' }) })
    .focus();
  await page.keyboard.press('Enter');
  await expectNoViolationsIn(page, '.nunchi-menu');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: say('Tomorrow') })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { name: say('Chase today: {count} mail') })).toBeFocused();
  await expect(
    panel(page)
      .getByRole('status')
      .filter({ hasText: like('“{subject}” comes back {time}.', { subject: 'The offer' }) }),
  ).toBeVisible();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(say('Chase today: {count} mails', { count: 2 }));
  await panel(page)
    .getByRole('button', { name: say('Done with “{subject}”', PRINTS) })
    .click();
  await expect(panel(page)).toContainText(say('Chase today: {count} mail'));
  await page.reload();
  await button(page).click();
  await expect(panel(page)).toContainText(say('Chase today: {count} mail'));
  await expect(
    panel(page).getByRole('button', { name: say('Done with “{subject}”', { subject: 'The offer' }) }),
  ).toBeVisible();
});

test('a mail to chase notifies if switched on; the activity page snoozes it and marks it done', {
  tag: '@ko',
}, async ({ mailbox, page, openOptions, nunchiBrowser }) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(1);
  const options = await openOptions();
  await ageMails(options, 4);
  expect(await shownNotices(options)).toEqual([]);
  await options.getByRole('radio', { name: say('For every mail to chase') }).check();
  await expect.poll(() => shownNotices(options)).toEqual([expect.stringMatching(/^chase:/)]);

  const none = say('{visible} of {count} mail', { visible: 0 });
  const popup = await nunchiBrowser.context.newPage();
  await popup.goto(nunchiBrowser.pageUrl('popup'));
  const opened = nunchiBrowser.context.waitForEvent('page');
  await popup.getByRole('link', { name: say('Chase today: {count} mail') }).click();
  const activity = await opened;
  await expect(activity.getByLabel(say('Status'))).toHaveValue('chase');
  const row = activity.getByRole('row', { name: /The offer/ });
  await expect(
    row.getByRole('img', { name: say('To chase: {reason}.', { reason: say('not read yet') }) }),
  ).toBeVisible();
  await row.click();
  const detail = activity.getByRole('complementary', { name: say('Details') });
  await expect(detail.getByRole('status')).toHaveText(say('To chase: {reason}.', { reason: say('not read yet') }));
  await expectNoViolations(activity);
  await detail.getByRole('radio', { name: say('Remind me if not answered') }).check();
  await detail.getByRole('button', { name: say('In a week') }).click();
  await expect(detail.getByRole('status')).toContainText(
    like('To be chased from {time} on, if no answer is seen by then.'),
  );
  await expect(activity.getByRole('status').filter({ hasText: none })).toBeVisible();
  await expect.poll(() => shownNotices(options)).toEqual([]);
  await detail.getByRole('button', { name: say('Done') }).click();
  await expect(detail.getByRole('status')).toHaveText(say('Done: no more reminders for this mail.'));
  await expect(detail.getByRole('heading', { name: say('Reminder') })).toBeFocused();
  await activity.reload();
  await expect(activity.getByText(none)).toBeVisible();

  await options.bringToFront();
  await options.getByRole('switch', { name: say('Mails nobody has answered') }).click();
  const days = options.getByLabel(`${say('Mails nobody has answered')}: ${say('Days after sending')}`);
  await days.fill('0');
  await days.fill('12');
  await options.reload();
  await expect(days).toHaveValue('12');
  await expect(options.getByRole('radio', { name: say('For every mail to chase') })).toBeChecked();
});
