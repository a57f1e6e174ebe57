/** The settings page: a search that leaves what was looked for, and links to its parts. */
import { expect, test } from '../support/e2e/fixtures.ts';
import { either, say } from '../support/e2e/say.ts';

test.use({ start: 'connected' });

test('a search filters the settings, and Escape clears it', { tag: '@ko' }, async ({ openOptions }) => {
  const options = await openOptions();
  const search = options.getByRole('searchbox', { name: say('Search settings') });
  await search.fill(either({ en: 'scanners', ko: '검사 프로그램' }));
  await expect(options.getByRole('heading', { level: 2 })).toHaveText([say('Notifications')]);
  await expect(options.getByRole('status').filter({ hasText: say('{count} section has these words.') })).toBeVisible();
  await search.fill('zeppelin');
  await expect(options.getByText(say('No setting has “{words}”.', { words: 'zeppelin' }))).toBeVisible();
  await expect(options.getByRole('heading', { level: 2 })).toHaveCount(0);
  await search.press('Escape');
  await expect(options.getByRole('heading', { name: say('Server') })).toBeVisible();
});

test('a link to a section focuses it', async ({ openOptions }) => {
  const options = await openOptions();
  await options.goto(`${options.url().split('#')[0]}#places`);
  await options.reload();
  await expect(options.getByRole('heading', { name: say('Places') })).toBeFocused();
});

test('a choice is not overwritten by an earlier response', async ({ openOptions }) => {
  const options = await openOptions();
  const always = options.getByRole('radio', { name: say('Every time') });
  const stayed = await always.evaluate(async (radio: HTMLInputElement) => {
    // The window comes to the front by this very click.
    for (let i = 0; i < 5; i += 1) window.dispatchEvent(new Event('focus'));
    radio.click();
    const seen: boolean[] = [];
    for (let frame = 0; frame < 60; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.push(radio.checked);
    }
    return seen;
  });
  expect(stayed).not.toContain(false);
  await expect(always).toBeChecked();
});
