/** Walks the demo's journey without a display and photographs each step. */
import { join } from 'node:path';
import { expect as playwrightExpect } from '@playwright/test';
import { eyeOf, writeTracked } from '../../support/e2e/send-tracked.ts';
import { Album } from './album.ts';
import type { DemoBackend } from './find-backend.ts';
import { LETTERS } from './letters.ts';
import { connect, type Demo, type DemoOptions, openDemo } from './open-demo.ts';
import { PanelPage } from './panel-page.ts';

const FOLDER = join(import.meta.dirname, '../../../dist/demo');
const expect = playwrightExpect.configure({ timeout: 30_000 });

/** Throws at the first failing step. */
export async function walk(backend: DemoBackend): Promise<void> {
  const album = await Album.begin(FOLDER);
  await walkIn({ language: 'en', colorScheme: 'light', panel: true }, album, backend, journey);
  await walkIn({ language: 'ko', colorScheme: 'dark', panel: true }, album, backend, koreanInTheDark);
  console.log(`\nAll ${album.steps} steps went well. Their pictures are in dist/demo/.`);
}

type Journey = (demo: Demo, album: Album, backend: DemoBackend) => Promise<void>;

async function walkIn(options: DemoOptions, album: Album, backend: DemoBackend, steps: Journey): Promise<void> {
  const demo = await openDemo(options);
  album.follow(demo.page);
  try {
    await steps(demo, album, backend);
  } finally {
    await demo.close();
  }
}

async function journey(demo: Demo, album: Album, backend: DemoBackend): Promise<void> {
  const { page, mailbox } = demo;
  const { offer, second, untracked } = LETTERS.en;
  const panel = new PanelPage(page);
  const eye = (subject: string) => mailbox.row(subject).locator('.nunchi-eye');
  const counted = page.locator('.nunchi-pane .nunchi-load--read');
  const notCounted = page.locator('.nunchi-pane .nunchi-load--automatic');

  await album.step(
    'connected',
    'The page that opens after installing: the extension is connected to the backend.',
    () => connect(demo, backend),
  );

  await album.step('compose', 'A mail is being written; the yellow eye says that it asks for a receipt.', async () => {
    await mailbox.open();
    await writeTracked(mailbox, offer);
  });

  await album.step('sent', 'The mail is sent; its eye is grey.', async () => {
    await mailbox.composeWindow().send();
    await mailbox.sent();
    await mailbox.openSent();
    await expect(eye(offer.subject)).toHaveClass(/nunchi-eye--unread/);
    await expect(eye(offer.subject)).not.toHaveClass(/waiting/);
  });

  await album.step('scanned', 'A scanner and Gmail’s prefetch have loaded it: listed, and not counted.', async () => {
    await panel.play('a scanner');
    await panel.play("Gmail's prefetch");
    await mailbox.openThread(offer.subject);
    await expect(notCounted).toHaveCount(2);
    await expect(counted).toHaveCount(0);
  });

  await album.step('still-grey', 'In the sent list its eye is grey as before.', async () => {
    await mailbox.goBack();
    await mailbox.openSent();
    await expect(eye(offer.subject)).toHaveClass(/nunchi-eye--unread/);
  });

  await album.step('read', 'Opened in Outlook in Seattle: the eye is green.', async () => {
    await panel.play('Outlook on a desktop in Seattle');
    await expect(eye(offer.subject)).toHaveClass(/nunchi-eye--read/);
  });

  await album.step(
    'pane',
    'Opened on a phone in Seoul, too: the pane tells both, and what was not counted.',
    async () => {
      await mailbox.openThread(offer.subject);
      await panel.play('Outlook on a phone in Seoul');
      await expect(counted).toHaveCount(2);
      await expect(counted.filter({ hasText: 'Seattle' })).toHaveCount(1);
      await expect(counted.filter({ hasText: 'Seoul' })).toHaveCount(1);
      await expect(notCounted).toHaveCount(2);
    },
  );

  await album.step(
    'gmail',
    'Another mail, opened in Gmail: read, with device and place said to be hidden.',
    async () => {
      await mailbox.openSent();
      const compose = await writeTracked(mailbox, second);
      await compose.send();
      await mailbox.sent();
      await panel.play('Gmail');
      await mailbox.openThread(second.subject);
      await expect(counted).toHaveCount(1);
      await expect(counted).toContainText('Gmail');
    },
  );

  await album.step('eye-off', 'A mail sent with the eye off has no pixel and gets no eye.', async () => {
    await mailbox.openSent();
    const compose = await writeTracked(mailbox, untracked);
    await eyeOf(compose).click();
    await expect(eyeOf(compose)).toHaveAttribute('data-nunchi-state', 'off');
    await compose.send();
    await mailbox.sent();
    await expect(panel.note()).toContainText('asks for no receipt');
    await expect(mailbox.row(untracked.subject)).toBeVisible();
    await expect(eye(untracked.subject)).toHaveCount(0);
    await expect(eye(second.subject)).toHaveClass(/nunchi-eye--read/);
  });
}

async function koreanInTheDark(demo: Demo, album: Album, backend: DemoBackend): Promise<void> {
  const { page, mailbox } = demo;
  const { offer } = LETTERS.ko;
  const panel = new PanelPage(page);

  await album.step('ko-dark-compose', 'In Korean and dark: a mail with the eye on.', async () => {
    await connect(demo, backend);
    await mailbox.open();
    await writeTracked(mailbox, offer);
  });

  await album.step('ko-dark-read', 'In Korean and dark: read on a phone in Seoul, the eye is green.', async () => {
    await mailbox.composeWindow().send();
    await mailbox.sent();
    await mailbox.openSent();
    await panel.play('a scanner');
    await panel.play('Outlook on a phone in Seoul');
    await expect(mailbox.row(offer.subject).locator('.nunchi-eye')).toHaveClass(/nunchi-eye--read/);
  });

  await album.step('ko-dark-pane', 'In Korean and dark: the pane.', async () => {
    await mailbox.openThread(offer.subject);
    await expect(page.locator('.nunchi-pane .nunchi-load--read')).toContainText('서울');
    await expect(page.locator('.nunchi-pane .nunchi-load--automatic')).toHaveCount(1);
  });
}
