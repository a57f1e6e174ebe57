/** Two browsers of one account: what is chosen in one holds in the other. */
import { connectBrowser } from './support/connect-browser.ts';
import { type Browser, launchBrowser } from './support/launch-browser.ts';
import { EXTENSION, expect, test } from './support/nunchi-test.ts';

const DEFAULT = { name: 'Ask for a read receipt by default' };

async function optionsOf({ context, extensionId }: Browser) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/options/index.html`);
  return page;
}

test('a browser that joins takes the account’s settings and can bring back its own; from then on both hold the same', async ({
  connect,
  openOptions,
  inviteBrowser,
  gmail,
}) => {
  await connect();
  const here = await openOptions();
  await here.getByRole('switch', DEFAULT).uncheck();
  const link = await inviteBrowser();
  const second = await launchBrowser({ gmail, extension: EXTENSION });
  try {
    const before = await optionsOf(second);
    // Chosen by hand, if only to end where it began.
    await before.getByRole('switch', DEFAULT).uncheck();
    await before.getByRole('switch', DEFAULT).check();
    await connectBrowser(second, link);

    const there = await optionsOf(second);
    const card = there.getByRole('region', { name: 'In all your browsers' });
    await expect(card).toContainText('your account’s settings took the place of 1 that was chosen here');
    await expect(card).toContainText(DEFAULT.name);
    await expect(there.getByRole('switch', DEFAULT)).not.toBeChecked();
    await card.getByRole('button', { name: 'Use those from here everywhere' }).click();
    await expect(card.getByRole('button')).toHaveCount(0);
    await expect(card.getByRole('status')).toHaveText('Up to date.');
    await expect(here.getByRole('switch', DEFAULT)).toBeChecked();

    await here.getByRole('radio', { name: 'Every time' }).check();
    await expect(there.getByRole('radio', { name: 'Every time' })).toBeChecked();
  } finally {
    await second.close();
  }
});
