/** A picture of every surface, in both languages, light and dark, for people to look at: `test-artefacts/screens/`. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MailboxPage } from './support/mailbox-page.ts';
import { expect, test } from './support/nunchi-test.ts';
import { loadPixel, type Reader } from './support/recipient.ts';
import { eyeOf, type Letter, sendTracked } from './support/send-tracked.ts';

const SCREENS = join(import.meta.dirname, '../../test-artefacts/screens');
const NARROW = { width: 420, height: 820 };

const LETTERS: { letter: Letter; readers: Reader[] }[] = [
  {
    letter: {
      to: 'dana@northwind.example',
      subject: 'The offer, as we said on Tuesday',
      body: 'Dear Dana, here it is.',
    },
    readers: ['a scanner', "Gmail's prefetch", 'Outlook on a desktop in Seattle', 'Outlook on a phone in Seoul'],
  },
  {
    letter: { to: 'seoyeon.park@hanbit.example', subject: '견적서 보내드립니다', body: '서연님, 안녕하세요.' },
    readers: ['Outlook on a phone in Seoul'],
  },
  {
    letter: { to: 'tomas@rivera-foto.example', subject: 'Which ones to print', body: 'Numbers 4, 9 and 31, please.' },
    readers: ['a scanner'],
  },
];

for (const language of ['en', 'ko'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ looks: { language, colorScheme } });
      const shoot = (page: Page, name: string) =>
        page.screenshot({ path: join(SCREENS, `${name}-${language}-${colorScheme}.png`), animations: 'disabled' });

      test('the extension’s pages', async ({ connect, openOptions, nunchiBrowser, page, backend }) => {
        const options = await openOptions();
        await options.getByRole('textbox').waitFor();
        await expect(options.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
        await shoot(options, 'options-not-connected');
        await options.setViewportSize(NARROW);
        await shoot(options, 'options-not-connected-narrow');

        await page.setViewportSize({ width: 360, height: 560 });
        await page.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/popup/index.html`);
        await page.getByRole('button').first().waitFor();
        await shoot(page, 'popup-not-connected');

        await connect();
        await options.reload();
        await options.getByText(new URL(backend.url).host).first().waitFor();
        const places = options.locator('input[name=place-detail]');
        await expect(places.and(options.locator(':checked'))).toHaveValue('city');
        await shoot(options, 'options-connected-narrow');
        await options.setViewportSize({ width: 1000, height: 900 });
        await places.last().check();
        await shoot(options, 'options-places-chosen');
        await page.reload();
        await page.getByRole('switch').waitFor();
        await shoot(page, 'popup-connected-empty');
      });

      test('the server’s pages', async ({ page, backend, connect }) => {
        await page.goto(backend.url);
        await shoot(page, 'welcome-new');
        await page.goto(await backend.invite());
        await shoot(page, 'connect');
        await page.setViewportSize(NARROW);
        await shoot(page, 'connect-narrow');
        await connect();
        await page.goto(backend.url);
        await shoot(page, 'welcome-connected-narrow');
      });

      test('Gmail', async ({ connect, mailbox, gmail, page, nunchiBrowser, backend }) => {
        await connect();
        await mailbox.open();
        await sendAll(mailbox);
        for (const [index, { readers }] of LETTERS.entries()) {
          for (const reader of readers) await loadPixel(gmail.mailboxes.sent[index]?.body ?? '', reader);
        }
        await mailbox.openSent();
        await expect(page.locator('.nunchi-eye--read')).toHaveCount(2);
        await expect(page.locator('.nunchi-eye--unread')).toHaveCount(1);
        await shoot(page, 'sent-list');

        const compose = await mailbox.openCompose();
        await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'on');
        await shoot(page, 'compose-on');
        await eyeOf(compose).click();
        await eyeOf(compose).hover();
        await shoot(page, 'compose-off');
        await compose.close();

        await mailbox.openThread('The offer, as we said');
        await expect(page.locator('.nunchi-panel')).toContainText('Outlook');
        await expect(page.locator('.nunchi-map svg')).toBeVisible();
        await shoot(page, 'thread-read');
        await shootEvidence(page, shoot);
        await mailbox.openSent();
        await mailbox.openThread('Which ones to print');
        await expect(page.locator('.nunchi-panel')).toBeVisible();
        await shoot(page, 'thread-unread');

        await backend.stop();
        await mailbox.openSent();
        await sendTracked(mailbox, {
          to: 'ann@okafor.example',
          subject: 'While the server sleeps',
          body: 'Hello Ann.',
        });
        await mailbox.openThread('While the server sleeps');
        await expect(page.locator('.nunchi-panel')).toBeVisible();
        await shoot(page, 'thread-waiting');

        const popup = await nunchiBrowser.context.newPage();
        await popup.setViewportSize({ width: 360, height: 560 });
        await popup.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/popup/index.html`);
        await expect(popup.getByText('견적서 보내드립니다')).toBeVisible();
        await shoot(popup, 'popup-reads-unreachable');
      });
    });
  }
}

/** The pane with all that it can open, in the whole world, at twice the size and in the system's own few colours. */
async function shootEvidence(page: Page, shoot: (page: Page, name: string) => Promise<unknown>): Promise<void> {
  const { width, height } = page.viewportSize() ?? NARROW;
  await page.setViewportSize({ width, height: 1300 });
  for (const fold of await page.locator('.nunchi-fold').all()) await fold.locator('> summary').click();
  await shoot(page, 'thread-why');
  await page.locator('.nunchi-where__head button').click();
  await page.locator('.nunchi-point').last().click();
  await shoot(page, 'thread-world');
  await page.emulateMedia({ forcedColors: 'active' });
  await shoot(page, 'thread-forced-colors');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: width / 2, height: 1300 });
  await page.locator('.nunchi-where').scrollIntoViewIfNeeded();
  await shoot(page, 'thread-twice-the-size');
  await page.setViewportSize({ width, height });
}

async function sendAll(mailbox: MailboxPage): Promise<void> {
  for (const { letter } of LETTERS) await sendTracked(mailbox, letter);
}
