/** Two browsers of one account: what is chosen in one holds in the other. */
import { connectBrowser } from '../support/e2e/connect-browser.ts';
import { EXTENSION, expect, test } from '../support/e2e/fixtures.ts';
import { type Browser, launchBrowser } from '../support/e2e/launch-browser.ts';
import { say } from '../support/e2e/say.ts';

test.use({ start: 'connected' });

async function optionsOf({ context, pageUrl }: Browser) {
  const page = await context.newPage();
  await page.goto(pageUrl('options'));
  return page;
}

test('a joining browser takes the account’s settings, can restore its own, and both stay in sync', async ({
  openOptions,
  inviteBrowser,
  gmail,
  language,
}) => {
  const byDefault = say('Ask for a read receipt by default');
  const here = await openOptions();
  await here.getByRole('switch', { name: byDefault }).uncheck();
  const link = await inviteBrowser();
  const second = await launchBrowser({ gmail, extension: EXTENSION, language });
  try {
    const before = await optionsOf(second);
    // Chosen by hand, if only to end where it began.
    await before.getByRole('switch', { name: byDefault }).uncheck();
    await before.getByRole('switch', { name: byDefault }).check();
    await connectBrowser(second, link);

    const there = await optionsOf(second);
    const card = there.getByRole('region', { name: say('In all your browsers') });
    await expect(card).toContainText(
      say('When this browser joined, {count} setting chosen here was replaced by your account’s'),
    );
    await expect(card).toContainText(byDefault);
    await expect(there.getByRole('switch', { name: byDefault })).not.toBeChecked();
    await card.getByRole('button', { name: say('Use those from here everywhere') }).click();
    await expect(card.getByRole('button')).toHaveCount(0);
    await expect(card.getByRole('status')).toHaveText(say('Up to date.'));
    await expect(here.getByRole('switch', { name: byDefault })).toBeChecked();

    await here.getByRole('radio', { name: say('Every time') }).check();
    await expect(there.getByRole('radio', { name: say('Every time') })).toBeChecked();
  } finally {
    await second.close();
  }
});
