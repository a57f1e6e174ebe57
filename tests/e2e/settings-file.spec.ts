/** Settings saved to a file and taken from one: what changes is seen before it does. */

import { readFile } from 'node:fs/promises';
import { t } from '../../src/ui/i18n.ts';
import { expect, test } from '../support/e2e/fixtures.ts';
import { expectNoViolations } from '../support/e2e/no-violations.ts';
import { like, say } from '../support/e2e/say.ts';

test('settings are saved to a file and applied after a preview; a bad file changes nothing', {
  tag: '@ko',
}, async ({ openOptions }) => {
  const options = await openOptions();
  const card = options.getByRole('region', { name: say('Settings in a file') });
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    card.getByRole('button', { name: say('Save to a file') }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^nunchi-settings-\d{4}-\d\d-\d\d\.json$/);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved).toMatchObject({ format: 'nunchi-settings', version: 1, settings: { askByDefault: true, views: [] } });

  const use = async (settings: object) => {
    const [chooser] = await Promise.all([
      options.waitForEvent('filechooser'),
      card.getByRole('button', { name: say('Use a saved file…') }).click(),
    ]);
    const buffer = Buffer.from(JSON.stringify({ ...saved, settings }));
    await chooser.setFiles({ name: 'nunchi-settings.json', mimeType: 'application/json', buffer });
  };
  await card
    .getByRole('button', { name: say('Use a saved file…') })
    .evaluate((button) => button.scrollIntoView({ block: 'end' }));
  await use({ ...saved.settings, quietHours: { on: true, from: 1440, to: 0 }, askByDefault: false });
  await expect(card.getByRole('alert')).toContainText(
    like('“{field}” can’t be used: {must} Nothing was changed. Correct it in the file, then use the file again.', {
      field: 'quietHours.from',
      must: say('it must be {limit} or less.', { limit: '1439' }),
    }),
  );
  await expect(card.getByRole('alert'), 'though the button was at the lower edge').toBeInViewport({ ratio: 1 });
  await expect(options.getByRole('switch', { name: say('Ask for a read receipt by default') })).toBeChecked();

  await use({ ...saved.settings, askByDefault: false, notifyWhen: 'every', colour: 'green' });
  const dialog = options.getByRole('dialog', { name: say('{count} settings will change', { count: 2 }) });
  await expect(dialog).toContainText(`${say('Ask for a read receipt by default')}${say('On')} → ${t('settingOff')}`);
  await expect(dialog).toContainText(
    `${say('Tell me when a mail is read')}${say('The first time')} → ${say('Every time')}`,
  );
  await expect(dialog).toContainText(
    say('Left out, because this version does not know it: {names}.', { names: 'colour' }),
  );
  await expectNoViolations(options);
  await expect(options.getByRole('switch', { name: say('Ask for a read receipt by default') })).toBeChecked();
  await dialog.getByRole('button', { name: say('Change settings') }).click();
  await expect(card.getByRole('status')).toContainText(say('{count} settings were changed.', { count: 2 }));
  await expect(card.getByRole('alert')).toBeEmpty();
  await expect(options.getByRole('switch', { name: say('Ask for a read receipt by default') })).not.toBeChecked();
  await use({ ...saved.settings, askByDefault: false, notifyWhen: 'every' });
  await expect(card.getByRole('status')).toContainText(
    say('This file changes nothing: its settings are in use already.'),
  );
});
