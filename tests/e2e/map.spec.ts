/** The pane's map, list and folds, by mouse and keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures.ts';
import { tabTo } from '../support/e2e/keyboard.ts';
import { aboutSeattle, aboutSeoul } from '../support/e2e/places.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { either, say } from '../support/e2e/say.ts';
import { sendTracked } from '../support/e2e/send-tracked.ts';

const where = (page: Page) => page.locator('.nunchi-where');
const place = (page: Page, name: string | RegExp) => where(page).getByRole('listitem').filter({ hasText: name });
const entry = (page: Page, text: string) => page.locator('.nunchi-load', { hasText: text });

test.describe('read in two places, and scanned', () => {
  test.use({ start: 'inbox' });

  test.beforeEach(async ({ mailbox, gmail }) => {
    await sendTracked(mailbox);
    await mailbox.openSent();
    await mailbox.openThread('The offer');
    await expect(where(mailbox.page)).toHaveCount(0);
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'a scanner');
    await expect(place(mailbox.page, aboutSeoul())).toBeVisible();
  });

  test('the map shows Seoul and Seattle, and its list says the same', { tag: '@ko' }, async ({ page }) => {
    const map = where(page).getByRole('group', { name: say('Map of reads') });
    await expect(map.locator('svg')).toBeVisible();
    await expect(map.getByRole('button')).toHaveCount(2);
    await expect(
      map.getByRole('button', { name: say('{place}, {count} read', { place: aboutSeattle() }) }),
    ).toBeVisible();
    await expect(
      map.getByRole('button', { name: say('{place}, {count} read', { place: aboutSeoul() }) }),
    ).toBeVisible();

    await expect(place(page, aboutSeattle())).toContainText(say('{count} read'));
    await expect(place(page, aboutSeoul())).toContainText(say('{count} read'));
    const link = place(page, aboutSeattle()).getByRole('link', {
      name: say('Google Maps: {place}, in a new tab', { place: aboutSeattle() }),
    });
    await expect(link).toHaveAttribute(
      'href',
      /^https:\/\/www\.google\.com\/maps\/search\/\?api=1&query=47\.\d+,-122\.\d+$/,
    );
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noreferrer noopener');
    await expect(page.getByRole('link', { name: say('IP Geolocation by DB-IP') })).toBeVisible();
  });

  test('points keep their geography, zoomed in and on the whole world', async ({ page }) => {
    const x = async (name: RegExp) => (await where(page).getByRole('button', { name }).boundingBox())?.x ?? 0;
    const [seattle, seoul] = [new RegExp(aboutSeattle()), new RegExp(aboutSeoul())];
    await expect(where(page).locator('svg')).toBeVisible();
    expect(await x(seoul)).toBeLessThan(await x(seattle));
    await where(page)
      .getByRole('button', { name: say('Whole world') })
      .click();
    await expect(where(page).getByRole('button', { name: say('Zoom in') })).toBeVisible();
    expect(await x(seattle)).toBeLessThan(await x(seoul));
  });

  test('the keyboard follows a point to its place in the list', async ({ page }) => {
    await tabTo(page, where(page).getByRole('button', { name: say('Whole world') }));
    await page.keyboard.press('Enter');
    await expect(where(page).getByRole('button', { name: say('Zoom in') })).toBeFocused();
    const point = where(page).getByRole('button', { name: aboutSeattle() });
    await tabTo(page, point);
    await page.keyboard.press('Space');
    await expect(place(page, aboutSeattle()).getByRole('link')).toBeFocused();
    await expect(place(page, aboutSeattle())).toHaveClass(/chosen/);
    await expect(place(page, aboutSeoul())).not.toHaveClass(/chosen/);
  });

  test('the keyboard unfolds a read’s reason, and the loads not counted', async ({ page }) => {
    const read = entry(page, 'Seattle');
    const sentence = read.getByText(say('Opened in a mail app. It loads the image when the mail is shown.'));
    await expect(sentence).toBeHidden();
    await tabTo(page, read.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(sentence).toBeVisible();
    await page.keyboard.press('Space');
    await expect(sentence).toBeHidden();

    const fold = page.locator('.nunchi-set-aside');
    const scanner = entry(page, 'Barracuda');
    await expect(fold.getByText(say('Not counted ({count})', { count: 1 }))).toBeVisible();
    await expect(scanner).toBeHidden();
    await tabTo(page, fold.getByText(say('Not counted ({count})', { count: 1 })));
    await page.keyboard.press('Enter');
    await expect(scanner).toBeVisible();
    await tabTo(page, scanner.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(scanner.getByText(say('A known bot or scanner.'))).toBeVisible();
  });

  test('with reduced motion the map does not fade', async ({ page }) => {
    const animation = () =>
      where(page)
        .locator('svg')
        .evaluate((svg) => getComputedStyle(svg).animationName);
    await expect.poll(animation).toBe('nunchi-map-appears');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(animation).toBe('none');
  });
});

test('with places set to country, the pane shows no city', async ({ connect, openOptions, mailbox, gmail, page }) => {
  await connect();
  const options = await openOptions();
  await expect(options.getByRole('radio', { name: say('City') })).toBeChecked();
  await options.getByRole('radio', { name: say('Country') }).check();
  await expect(
    options.getByText(say('Places it has kept so far become as coarse, and can’t be brought back.')),
  ).toBeVisible();
  await options.getByRole('button', { name: say('Save'), exact: true }).click();
  await expect(options.getByText(say('Saved.'))).toBeVisible();
  await options.reload();
  await expect(options.getByRole('radio', { name: say('Country') })).toBeChecked();

  const aboutCountry = say('probably {place}', { place: either({ en: 'United States', ko: '미국' }) });
  await page.bringToFront();
  await mailbox.open();
  await sendTracked(mailbox);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await mailbox.openSent();
  await mailbox.openThread('The offer');
  await expect(place(page, aboutCountry)).toBeVisible();
  await expect(page.locator('.nunchi-panel')).not.toContainText('Seattle');
  await expect(where(page).locator('.nunchi-point--country')).toHaveAccessibleName(
    say('{place}, {count} read', { place: aboutCountry }),
  );
});
