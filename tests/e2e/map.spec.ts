/** Where a mail was read and why it is said to have been: the pane's map, its list and its folds, by eye and by keyboard. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/nunchi-test.ts';
import { loadPixel } from './support/recipient.ts';
import { sendTracked } from './support/send-tracked.ts';

/** More than there are stops in the stand-in's page. */
const MOST_TABS = 200;

const where = (page: Page) => page.locator('.nunchi-where');
const place = (page: Page, name: string | RegExp) => where(page).getByRole('listitem').filter({ hasText: name });
const entry = (page: Page, text: string) => page.locator('.nunchi-load', { hasText: text });

test.describe('in English', () => {
  test.beforeEach(async ({ connect, mailbox, gmail }) => {
    await connect();
    await mailbox.open();
    await sendTracked(mailbox);
    await mailbox.openSent();
    await mailbox.openThread('The offer');
    await expect(where(mailbox.page)).toHaveCount(0);
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'a scanner');
    await expect(place(mailbox.page, 'Seoul')).toBeVisible();
  });

  test('the map shows Seoul and Seattle, and its list says the same', async ({ page }) => {
    const map = where(page).getByRole('group', { name: 'Map of reads' });
    await expect(map.locator('svg')).toBeVisible();
    await expect(map.getByRole('button')).toHaveCount(2);
    await expect(map.getByRole('button', { name: 'about Seattle, United States, 1 read' })).toBeVisible();
    await expect(map.getByRole('button', { name: 'about Seoul, South Korea, 1 read' })).toBeVisible();

    await expect(place(page, 'about Seattle, United States')).toContainText('1 read');
    await expect(place(page, 'about Seoul, South Korea')).toContainText('1 read');
    const link = place(page, 'Seattle').getByRole('link', { name: /^Google Maps: about Seattle/ });
    await expect(link).toHaveAttribute(
      'href',
      /^https:\/\/www\.google\.com\/maps\/search\/\?api=1&query=47\.\d+,-122\.\d+$/,
    );
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noreferrer noopener');
    await expect(page.getByRole('link', { name: 'IP Geolocation by DB-IP' })).toBeVisible();
  });

  test('the points lie where they do on the earth, near by and in the whole world', async ({ page }) => {
    const x = async (name: RegExp) => (await where(page).getByRole('button', { name }).boundingBox())?.x ?? 0;
    const [seattle, seoul] = [/Seattle/, /Seoul/];
    await expect(where(page).locator('svg')).toBeVisible();
    expect(await x(seoul)).toBeLessThan(await x(seattle));
    await where(page).getByRole('button', { name: 'Whole world' }).click();
    await expect(where(page).getByRole('button', { name: 'Zoom in' })).toBeVisible();
    expect(await x(seattle)).toBeLessThan(await x(seoul));
  });

  test('the keyboard reaches a point, which leads to its place in the list', async ({ page }) => {
    await tabTo(page, where(page).getByRole('button', { name: 'Whole world' }));
    await page.keyboard.press('Enter');
    await expect(where(page).getByRole('button', { name: 'Zoom in' })).toBeFocused();
    const point = where(page).getByRole('button', { name: /about Seattle/ });
    await tabTo(page, point);
    await page.keyboard.press('Space');
    await expect(place(page, 'Seattle').getByRole('link')).toBeFocused();
    await expect(place(page, 'Seattle')).toHaveClass(/chosen/);
    await expect(place(page, 'Seoul')).not.toHaveClass(/chosen/);
  });

  test('the keyboard opens the why of a read, and closes it', async ({ page }) => {
    const read = entry(page, 'Seattle');
    const sentence = read.getByText('Opened in a mail app.');
    await expect(sentence).toBeHidden();
    await tabTo(page, read.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(sentence).toBeVisible();
    await page.keyboard.press('Space');
    await expect(sentence).toBeHidden();
  });

  test('what was not counted is folded, and opens by keyboard', async ({ page }) => {
    const fold = page.locator('.nunchi-set-aside');
    const scanner = entry(page, 'Barracuda');
    await expect(fold.getByText('Not counted (1)')).toBeVisible();
    await expect(scanner).toBeHidden();
    await tabTo(page, fold.getByText('Not counted (1)'));
    await page.keyboard.press('Enter');
    await expect(scanner).toBeVisible();
    await tabTo(page, scanner.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(scanner.getByText('A known bot or scanner.')).toBeVisible();
  });

  test('who asks for less motion gets a map that does not fade', async ({ page }) => {
    const animation = () =>
      where(page)
        .locator('svg')
        .evaluate((svg) => getComputedStyle(svg).animationName);
    await expect.poll(animation).toBe('nunchi-map-appears');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(animation).toBe('none');
  });
});

test.describe('in Korean', () => {
  test.use({ looks: { language: 'ko' } });

  test('map, list and why are Korean', async ({ connect, mailbox, gmail, page }) => {
    await connect();
    await mailbox.open();
    await sendTracked(mailbox);
    await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a phone in Seoul');
    await mailbox.openSent();
    await mailbox.openThread('The offer');
    const map = where(page).getByRole('group', { name: '읽은 곳 지도' });
    await expect(map.getByRole('button', { name: '대한민국 서울 부근, 1번 읽음' })).toBeVisible();
    await expect(place(page, '대한민국 서울 부근')).toContainText('1번 읽음');

    const sentence = entry(page, '서울').getByText('메일 앱에서 열었습니다.');
    await expect(sentence).toBeHidden();
    await tabTo(page, entry(page, '서울').getByText('이유 보기'));
    await page.keyboard.press('Enter');
    await expect(sentence).toBeVisible();
  });
});

test('a server told to keep countries only shows no more than the country, and says so in the settings', async ({
  connect,
  openOptions,
  mailbox,
  gmail,
  page,
}) => {
  await connect();
  const options = await openOptions();
  await expect(options.getByRole('radio', { name: 'City' })).toBeChecked();
  await options.getByRole('radio', { name: 'Country' }).check();
  await expect(options.getByText('Places it has kept so far become as coarse')).toBeVisible();
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(options.getByText('Saved.')).toBeVisible();
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Country' })).toBeChecked();

  await page.bringToFront();
  await mailbox.open();
  await sendTracked(mailbox);
  await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', 'Outlook on a desktop in Seattle');
  await mailbox.openSent();
  await mailbox.openThread('The offer');
  await expect(place(page, 'about United States')).toBeVisible();
  await expect(page.locator('.nunchi-panel')).not.toContainText('Seattle');
  await expect(where(page).locator('.nunchi-point--country')).toHaveAccessibleName('about United States, 1 read');
});

/** Goes from stop to stop as a person without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}
