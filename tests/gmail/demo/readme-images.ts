/** Takes the pictures of README.md and README.ko.md: `npm run demo -- --readme`. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect as playwrightExpect } from '@playwright/test';
import { loadPixel } from '../../support/e2e/recipient.ts';
import { writeTracked } from '../../support/e2e/send-tracked.ts';
import type { DemoBackend } from './find-backend.ts';
import { LETTERS, REPLIES } from './letters.ts';
import { connect, type Demo, openDemo } from './open-demo.ts';

const FOLDER = join(import.meta.dirname, '../../../docs/images');
const VIEWPORT = { width: 1280, height: 880 };
const expect = playwrightExpect.configure({ timeout: 30_000 });

export async function takeReadmeImages(backend: DemoBackend): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const language of ['en', 'ko'] as const) {
    const demo = await openDemo({ language, viewport: VIEWPORT, panel: false });
    try {
      await connect(demo, backend);
      const file = join(FOLDER, `thread-${language}.png`);
      await photographThread(demo, language, file);
      console.log(`docs/images/thread-${language}.png, ${Math.ceil((await stat(file)).size / 1024)} KB`);
    } finally {
      await demo.close();
    }
  }
}

/** A mail read twice and scanned once, its answer, and an unread reply. */
async function photographThread({ gmail, mailbox, page }: Demo, language: 'en' | 'ko', file: string): Promise<void> {
  const { offer } = LETTERS[language];
  const { answer, reply } = REPLIES[language];
  await mailbox.open();
  await (await writeTracked(mailbox, offer)).send();
  await mailbox.sent();
  await mailbox.openSent();
  const eye = mailbox.row(offer.subject).locator('.nunchi-eye');
  await expect(eye).toHaveClass(/nunchi-eye--unread/);

  const [sent] = gmail.mailboxes.sent;
  const [from] = sent?.to ?? [];
  if (!sent || !from) throw new Error('the mail was not sent');
  gmail.mailboxes.deliverNow();
  await loadPixel(sent.body, 'a scanner');
  await loadPixel(sent.body, 'Outlook on a desktop in Seattle');
  await loadPixel(sent.body, 'Outlook on a phone in Seoul');
  await expect(eye).toHaveClass(/nunchi-eye--read/);

  gmail.mailboxes.receive(0, { from, thread: sent.legacyThreadId, subject: `Re: ${offer.subject}`, body: answer });
  await mailbox.openThread(offer.subject);
  const compose = await mailbox.reply();
  await compose.writeBody(reply);
  await compose.send();
  await mailbox.sent();
  gmail.mailboxes.deliverNow();

  const mails = page.locator('.nunchi-pane .nunchi-mail');
  await expect(mails).toHaveCount(2);
  await expect(mails.first().locator('.nunchi-eye').first()).not.toHaveClass(/waiting/);
  await expect(page.locator('.nunchi-pane .nunchi-load--read')).toHaveCount(2);
  // "Message sent" disappears by itself.
  await expect(mailbox.notice()).toHaveCount(0);
  await mailbox.goBack();
  await mailbox.openThread(offer.subject);
  await mailbox.messages().first().click();
  await expect(mails).toHaveCount(2);
  await expect(page.locator('.a98.iY .nunchi-eye')).toHaveCount(2);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: file, animations: 'disabled' });
}
