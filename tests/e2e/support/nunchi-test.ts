/** A test of the whole: a real backend, the stand-in Gmail and a real Chromium with the built extension, all its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { type GmailStandIn, startGmail } from '../../gmail/server.ts';
import { type Backend, startBackend } from './backend.ts';
import { connectBrowser } from './connect-browser.ts';
import { type Browser, launchBrowser } from './launch-browser.ts';
import { MailboxPage } from './mailbox-page.ts';
import { say } from './say.ts';

export const EXTENSION = join(import.meta.dirname, '../../../dist/extension');

/** Hosts that a page may ask for besides the backend: Gmail, and the proxy through which Gmail shows images of mails. */
const GMAIL_HOSTS = ['mail.google.com', 'ci3.googleusercontent.com'];

/** What a test, or a project of the runner, may choose; `colorScheme` is Playwright's own. */
export interface Looks {
  /** Of the browser, of Gmail, and of what the test says. */
  language: 'en' | 'ko';
  /** Leaves open what the extension opens when it has been installed. */
  keepFirstRun: boolean;
  /** How long Gmail can take a sent mail back; then it is delivered. */
  undoSeconds: number;
}

export interface Parts {
  gmail: GmailStandIn;
  backend: Backend;
  nunchiBrowser: Browser;
  /** An empty tab of the browser with the extension. */
  page: Page;
  mailbox: MailboxPage;
  /** Opens the extension's options page in a tab of its own. */
  openOptions: () => Promise<Page>;
  /** Connects the extension to the backend as its owner does: by pasting the link it printed. Once in a test. */
  connect: () => Promise<void>;
  /** A link for another browser of the same account, as "Add another browser" gives it. */
  inviteBrowser: () => Promise<string>;
}

export const test = base.extend<Looks & Parts>({
  language: ['en', { option: true }],
  keepFirstRun: [false, { option: true }],
  undoSeconds: [5, { option: true }],

  gmail: async ({ language, undoSeconds }, use) => {
    setLanguage(language);
    const gmail = await startGmail({ undoSeconds, language });
    await use(gmail);
    await gmail.stop();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
  backend: async ({}, use) => {
    const backend = await startBackend();
    await use(backend);
    await backend.dispose();
  },

  nunchiBrowser: async ({ gmail, backend, language, colorScheme, keepFirstRun }, use) => {
    if (!existsSync(EXTENSION)) throw new Error('dist/extension is missing: npm run build');
    const browser = await launchBrowser({ gmail, extension: EXTENSION, language, colorScheme, keepFirstRun });
    expect(await browser.worker.language(), 'no such language here: on Debian apt install chromium-l10n').toMatch(
      language,
    );
    await use(browser);
    const log = await browser.close();
    const allowed = [...GMAIL_HOSTS, new URL(backend.url).host];
    expect(log.hosts().filter((host) => !allowed.includes(host))).toEqual([]);
  },

  page: async ({ nunchiBrowser }, use) => {
    const { context } = nunchiBrowser;
    const page = context.pages()[0] ?? (await context.newPage());
    await use(page);
  },

  mailbox: async ({ page }, use) => use(new MailboxPage(page)),

  openOptions: async ({ nunchiBrowser }, use) =>
    use(async () => {
      const page = await nunchiBrowser.context.newPage();
      await page.goto(`chrome-extension://${nunchiBrowser.extensionId}/src/options/index.html`);
      return page;
    }),

  connect: async ({ backend, nunchiBrowser }, use) =>
    use(async () => connectBrowser(nunchiBrowser, await backend.ownerLink())),

  inviteBrowser: async ({ openOptions }, use) =>
    use(async () => {
      const options = await openOptions();
      await options.getByRole('button', { name: say('Add another browser') }).click();
      const link = await options.locator('#invite-link').inputValue();
      await options.close();
      return link;
    }),
});

export { expect };
