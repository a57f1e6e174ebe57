/** axe finds nothing on any page, pane, menu and popup. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e/fixtures.ts';
import type { ExtensionPage } from '../support/e2e/install-extension.ts';
import { expectNoViolations, expectNoViolationsIn } from '../support/e2e/no-violations.ts';
import { loadPixel } from '../support/e2e/recipient.ts';
import { say } from '../support/e2e/say.ts';
import { seedMails } from '../support/e2e/seed-mails.ts';
import { eyeOf, OFFER, sendTracked, writeTracked } from '../support/e2e/send-tracked.ts';

/** One scheme is enough in a second language. */
const SCHEMES = { en: ['light', 'dark'], ko: ['dark'] } as const;

const menuButton = (page: Page) => page.locator('.inboxsdk__appButton a.nunchi-menu-button');

test.describe('a new backend', () => {
  test.use({ ownBackend: true });

  test('axe finds no violation on the pages of the extension and of the server', { tag: '@ko' }, async ({
    page,
    backend,
    connect,
    nunchiBrowser: { pageUrl },
    language,
  }) => {
    const open = async (name: ExtensionPage) => {
      await page.goto(pageUrl(name));
      await page.locator('main > * + :not(:empty, .nunchi-loading)').first().waitFor();
      await expect(page.locator('.nunchi-loading')).toHaveCount(0);
    };
    for (const address of [backend.url, await backend.invite()]) {
      await page.goto(address);
      await expectNoViolations(page, SCHEMES[language]);
    }
    for (const name of ['options', 'popup', 'activity', 'first-run'] as const) {
      await open(name);
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
      await expectNoViolations(page, SCHEMES[language]);
    }

    await connect();
    await page.goto(backend.url);
    await expectNoViolations(page, SCHEMES[language]);
    await open('popup');
    await page.getByRole('switch').first().waitFor();
    await expectNoViolations(page, SCHEMES[language]);
    await open('activity');
    await expectNoViolations(page, SCHEMES[language]);
    await open('options');
    await expect(page.locator('input[name=place-detail]:checked')).toHaveValue('city');
    await expectNoViolations(page, SCHEMES[language]);
    await page.getByRole('button', { name: say('Disconnect') }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, SCHEMES[language]);

    await seedMails(page, 40);
    await open('popup');
    await page.getByRole('listitem').first().waitFor();
    await expectNoViolations(page, SCHEMES[language]);
    await page.getByRole('searchbox').fill('Dana');
    await expect(page.getByRole('listitem').first()).toContainText('Dana');
    await expectNoViolations(page, SCHEMES[language]);
    for (const step of ['receipts', 'test']) {
      await open('first-run');
      await page.evaluate((hash) => location.assign(hash), `#${step}`);
      await page.locator(`a[href="#${step}"][aria-current=step]`).waitFor();
      await expectNoViolations(page, SCHEMES[language]);
    }
    await open('activity');
    await page.locator('[data-index]').nth(3).click();
    await page.locator('.nunchi-detail .nunchi-mail').waitFor();
    await expectNoViolations(page, SCHEMES[language]);
    await page.getByRole('button', { name: say('Charts') }).click();
    await page.locator('.nunchi-map svg').waitFor();
    await expectNoViolations(page, SCHEMES[language]);
    await page.getByRole('button', { name: say('List') }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, SCHEMES[language]);
  });
});

for (const colorScheme of SCHEMES.en) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds no violation in what is added to Gmail', { tag: colorScheme === 'dark' ? '@ko' : [] }, async ({
      connect,
      mailbox,
      gmail,
      page,
    }) => {
      await mailbox.open();
      await menuButton(page).click();
      await page.locator('.nunchi-menu .nunchi-notice').waitFor();
      await expectNoViolationsIn(page, '.nunchi-menu', '.inboxsdk__appButton');
      await page.keyboard.press('Escape');
      await connect();
      await page.bringToFront();

      await sendTracked(mailbox);
      for (const reader of ['a scanner', 'Outlook on a phone in Seoul', 'Gmail'] as const) {
        await loadPixel(gmail.mailboxes.sent[0]?.body ?? '', reader);
      }
      const compose = await writeTracked(mailbox, { ...OFFER, subject: 'Plain' });
      await compose.root.locator('.nunchi-compose-arrow').click();
      const ours = ['.inboxsdk__composeButton[data-nunchi-state]', '.nunchi-compose-arrow', '.nunchi-compose-menu'];
      await expectNoViolationsIn(page, ...ours);
      await page.keyboard.press('Escape');
      await compose.switchToPlainText();
      await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'plain-text');
      await compose.root.locator('.nunchi-compose-arrow').click();
      await expectNoViolationsIn(page, ...ours);
      await page.keyboard.press('Escape');
      await compose.send();
      await mailbox.sent();
      await mailbox.openSent();
      await menuButton(page).click();
      await page.locator('.nunchi-menu li').first().waitFor();
      await expectNoViolationsIn(page, '.nunchi-menu', '.nunchi-toasts');
      await page.keyboard.press('Escape');
      await page.locator('.nunchi-row-eye .nunchi-eye--read').hover();
      await page.locator('.nunchi-eye-card').waitFor();
      await expectNoViolationsIn(page, '.nunchi-row-eye', '.nunchi-eye-card');

      await mailbox.openThread(OFFER.subject);
      await page.locator('.nunchi-panel .nunchi-map svg').waitFor();
      for (const fold of await page.locator('.nunchi-fold').all()) await fold.locator('> summary').click();
      await expectNoViolationsIn(page, '.nunchi-panel', '.nunchi-message-eye');
    });
  });
}
