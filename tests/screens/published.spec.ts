/** What README and the store listing show, 1280 by 800; `npm run screens:publish` puts the chosen ones there. */

import { LETTERS } from '../gmail/demo/letters.ts';
import { ageMails } from '../support/e2e/extension-database.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { seedMails } from '../support/e2e/seed-mails.ts';
import { sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';
import { expect, STORE, test } from '../support/screens/screens-test.ts';

test('as published', async ({ connect, mailbox, page, gmail, openPage, shoot, language }) => {
  const { offer, second, untracked } = LETTERS[language];
  await page.setViewportSize(STORE);
  await connect();
  await mailbox.open();
  for (const letter of [second, untracked, offer]) await sendTracked(mailbox, letter);
  await mailbox.openSent();
  // What the server answers for a mail would take its new age away.
  await expect(page.locator('.nunchi-eye--unread:not(.nunchi-eye--waiting)')).toHaveCount(3);
  const activity = await openPage('activity');
  await activity.setViewportSize(STORE);
  await ageMails(activity, 4);
  await page.bringToFront();
  await page.reload();
  const [prints, , read] = gmail.mailboxes.sent;
  for (const reader of ['a scanner', 'Outlook on a desktop in Seattle', 'Outlook on a phone in Seoul'] as const) {
    await loadPixel(read?.body ?? '', reader);
  }
  await loadPixel(prints?.body ?? '', 'Outlook on a phone in Seoul');
  await mailbox.openSent();
  await expect(page.locator('.nunchi-eye--read')).toHaveCount(2);
  await mailbox.row(offer.subject).locator('.nunchi-eye').hover();
  await page.locator('.nunchi-eye-card').waitFor();
  await shoot(page, 'published-list');
  await page.keyboard.press('Escape');
  await page.locator('a.nunchi-menu-button').click();
  await expect(page.locator('.nunchi-menu section')).toHaveCount(2);
  await shoot(page, 'published-menu');
  await page.keyboard.press('Escape');

  await mailbox.openThread(offer.subject);
  await page.locator('.nunchi-map svg').waitFor();
  await shoot(page, 'published-thread');
  await mailbox.openInbox();
  await writeTracked(mailbox, offer);
  await page.locator('.nunchi-compose-arrow').click();
  await shoot(page, 'published-compose');

  await seedMails(activity, 180, { numbered: false });
  await activity.bringToFront();
  await activity.reload();
  await activity.locator('[data-index="6"]').click();
  await activity.locator('.nunchi-detail .nunchi-map svg').waitFor();
  await shoot(activity, 'published-activity');
});
