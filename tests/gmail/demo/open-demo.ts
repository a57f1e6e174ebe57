/** Puts the demo together: stand-in, browser with the extension, connection. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, type LaunchOptions, launchBrowser } from '../../support/e2e/launch-browser.ts';
import { MailboxPage } from '../../support/e2e/mailbox-page.ts';
import { type GmailStandIn, startGmail } from '../server.ts';
import type { DemoBackend } from './find-backend.ts';
import { recipientEndpoint } from './recipient-endpoint.ts';

const EXTENSION = join(import.meta.dirname, '../../../dist/extension');

export interface DemoOptions extends Pick<LaunchOptions, 'colorScheme' | 'viewport' | 'headed'> {
  language: 'en' | 'ko';
  /** Add the panel that plays the recipient. */
  panel: boolean;
}

export interface Demo {
  gmail: GmailStandIn;
  browser: Browser;
  page: Page;
  mailbox: MailboxPage;
  close(): Promise<void>;
}

export async function openDemo(options: DemoOptions): Promise<Demo> {
  const { language, panel } = options;
  const gmail = await startGmail({ language, scripts: panel ? ['/standin/page/demo/page/panel.ts'] : [] });
  gmail.extend(recipientEndpoint(gmail.mailboxes));
  try {
    const browser = await launchBrowser({ ...options, gmail, extension: EXTENSION });
    await browser.firstRun.close();
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    return {
      gmail,
      browser,
      page,
      mailbox: new MailboxPage(page),
      close: async () => {
        await browser.close();
        await gmail.stop();
      },
    };
  } catch (error) {
    await gmail.stop();
    throw error;
  }
}

/** Connects through the install page's field, as a person does. */
export async function connect({ browser, page }: Demo, backend: DemoBackend): Promise<void> {
  await page.goto(browser.pageUrl('first-run'));
  const link = page.getByRole('textbox', { name: /Connect link|연결 링크/ });
  await link.fill(await backend.invite());
  await link.press('Enter');
  const problem = page.locator('#connect-error').filter({ hasText: /./ });
  const connected = page.locator('[role=status]').filter({ hasText: new URL(backend.url).host });
  await connected.or(problem).first().waitFor();
  if (await problem.isVisible()) throw new Error(`the extension could not connect: ${await problem.textContent()}`);
}
