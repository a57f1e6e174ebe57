/** The settings page: a search that leaves what was looked for, and links to its parts. */
import { expect, test } from './support/nunchi-test.ts';

test('a search leaves the settings that have its words, and Escape brings all back', async ({
  connect,
  openOptions,
}) => {
  await connect();
  const options = await openOptions();
  const search = options.getByRole('searchbox', { name: 'Search settings' });
  await search.fill('scanners');
  await expect(options.getByRole('heading', { level: 2 })).toHaveText(['Notifications']);
  await expect(options.getByRole('status').filter({ hasText: '1 part' })).toBeVisible();
  await search.fill('zeppelin');
  await expect(options.getByText('No setting has “zeppelin”.')).toBeVisible();
  await expect(options.getByRole('heading', { level: 2 })).toHaveCount(0);
  await search.press('Escape');
  await expect(options.getByRole('heading', { name: 'Server' })).toBeVisible();
});

test('a link to a part of the settings leads to it', async ({ connect, openOptions }) => {
  await connect();
  const options = await openOptions();
  await options.goto(`${options.url().split('#')[0]}#places`);
  await options.reload();
  await expect(options.getByRole('heading', { name: 'Places' })).toBeFocused();
});
