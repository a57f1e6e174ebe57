/** The card beside an eye in Gmail: by mouse in a list, by keyboard on a message. */
import type { Page } from '@playwright/test';
import { moveTimers } from '../support/e2e/content-script.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import { aboutSeoul } from '../support/e2e/places.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { sendTracked } from '../support/e2e/send-tracked.ts';

test.use({ start: 'inbox' });

const card = (page: Page) => page.locator('.nunchi-eye-card');

test('hovering an eye in a list shows a live card, and moves nothing', { tag: '@ko' }, async ({
  mailbox,
  page,
  gmail,
}) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  const row = mailbox.row('The offer');
  const eye = row.locator('.nunchi-eye');
  const before = await row.boundingBox();
  await eye.hover();
  await expect(card(page)).toContainText(say('Not read yet'));
  await expect(card(page)).toContainText(
    say('Not opened, as far as can be told. A reader who blocks images can’t be seen.'),
  );
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
  await expect(card(page)).toContainText(say('Read once'));
  await expect(card(page)).toContainText(`${say('phone')}, ${aboutSeoul()}`);
  expect(await row.boundingBox()).toEqual(before);

  // The pointer may go on to the card, for its link.
  const moveTime = await moveTimers(page);
  await card(page).getByText('DB-IP').hover();
  await moveTime(1_000);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);

  await eye.hover();
  await expect(card(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card(page)).toHaveCount(0);
});

test('focus shows a message eye’s card too, and names it once', async ({ mailbox, page }) => {
  await sendTracked(mailbox);
  await mailbox.openSent();
  await mailbox.openThread('The offer');
  const eye = page.locator('.nunchi-message-eye .nunchi-eye');
  await eye.focus();
  await expect(card(page)).toContainText(say('Not read yet'));
  await expect(card(page)).toHaveAttribute('aria-hidden', 'true');
  await expect(eye).toHaveAccessibleName(say('Not read yet'));
  await page.keyboard.press('Tab');
  await expect(card(page)).toHaveCount(0);
});
