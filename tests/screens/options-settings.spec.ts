import { connectBrowser } from '../support/e2e/connect-browser.ts';
import { EXTENSION } from '../support/e2e/fixtures.ts';
import { launchBrowser } from '../support/e2e/launch-browser.ts';
import { NARROW, test, WIDE } from '../support/screens/screens-test.ts';

test('settings in other browsers and in files', async ({
  openPage,
  connect,
  inviteBrowser,
  shoot,
  language,
  colorScheme,
  gmail,
}) => {
  await connect();
  const first = await openPage('options');
  await first.locator('#composing [role=switch]').first().uncheck();
  await first.locator('#settings-sync [role=status]:not(:empty)').waitFor();
  const second = await launchBrowser({ gmail, extension: EXTENSION, language, colorScheme });
  try {
    const page = await second.context.newPage();
    await page.goto(second.pageUrl('options'));
    await page.locator('#composing [role=switch]').first().uncheck();
    await page.locator('#composing [role=switch]').first().check();
    await connectBrowser(second, await inviteBrowser());
    await page.locator('#settings-sync button').first().waitFor();
    await page.locator('#settings-file').scrollIntoViewIfNeeded();
    await shoot(page, 'options-settings-replaced', { size: WIDE });

    const use = async (settings: object) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.locator('#settings-file button').nth(1).click(),
      ]);
      const buffer = Buffer.from(JSON.stringify({ format: 'nunchi-settings', version: 1, settings }));
      await chooser.setFiles({ name: 'nunchi-settings.json', mimeType: 'application/json', buffer });
    };
    await page.setViewportSize(NARROW);
    await use({ notifyWhen: 'sometimes' });
    await page.locator('#settings-file [role=alert]:not(:empty)').waitFor();
    await shoot(page, 'options-settings-file-wrong');
    await use({
      notifyWhen: 'every',
      quietHours: { on: true, from: 1320, to: 420 },
      rules: [{ ask: 'never', of: '@bank.example' }],
      reminders: { unread: { on: true, days: 5 }, unanswered: { on: true, days: 7 }, notify: 'all' },
      colour: 'green',
    });
    await page.locator('dialog[open]').waitFor();
    await shoot(page, 'options-settings-file-changes', { size: WIDE });
  } finally {
    await second.close();
  }
});
