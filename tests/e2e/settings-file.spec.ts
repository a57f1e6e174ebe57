/** Settings saved to a file and taken from one: what changes is seen before it does. */
import { readFile } from 'node:fs/promises';
import { expectNoViolations } from './support/no-violations.ts';
import { expect, test } from './support/nunchi-test.ts';

test('settings are saved to a file, and taken from it once what changes is seen; a bad file changes nothing', async ({
  openOptions,
}) => {
  const options = await openOptions();
  const card = options.getByRole('region', { name: 'Settings in a file' });
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    card.getByRole('button', { name: 'Save to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^nunchi-settings-\d{4}-\d\d-\d\d\.json$/);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved).toMatchObject({ format: 'nunchi-settings', version: 1, settings: { askByDefault: true, views: [] } });

  const use = async (settings: object) => {
    const [chooser] = await Promise.all([
      options.waitForEvent('filechooser'),
      card.getByRole('button', { name: 'Use a saved file…' }).click(),
    ]);
    const buffer = Buffer.from(JSON.stringify({ ...saved, settings }));
    await chooser.setFiles({ name: 'nunchi-settings.json', mimeType: 'application/json', buffer });
  };
  await use({ ...saved.settings, quietHours: { on: true, from: 1440, to: 0 }, askByDefault: false });
  await expect(card.getByRole('alert')).toContainText('“quietHours.from” can’t be used: it must be 1439 or less.');
  await expect(options.getByRole('switch', { name: 'Ask for a read receipt by default' })).toBeChecked();

  await use({ ...saved.settings, askByDefault: false, notifyWhen: 'every', colour: 'green' });
  const dialog = options.getByRole('dialog', { name: '2 settings will change' });
  await expect(dialog).toContainText('Ask for a read receipt by defaultOn → Off');
  await expect(dialog).toContainText('Tell me when a mail is readThe first time → Every time');
  await expect(dialog).toContainText('Left out, because this version does not know it: colour.');
  await expectNoViolations(options);
  await expect(options.getByRole('switch', { name: 'Ask for a read receipt by default' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Change settings' }).click();
  await expect(card.getByRole('status')).toContainText('2 settings were changed.');
  await expect(card.getByRole('alert')).toBeEmpty();
  await expect(options.getByRole('switch', { name: 'Ask for a read receipt by default' })).not.toBeChecked();
  await use({ ...saved.settings, askByDefault: false, notifyWhen: 'every' });
  await expect(card.getByRole('status')).toContainText('This file changes nothing');
});
