/** A test of the whole: a backend and a stand-in Gmail of its own, and a real Chromium with a copy of the built extension of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { setLanguage } from '../../../src/ui/i18n.ts';
import { type Door, openDoor } from '../../gmail/door.ts';
import { type GmailStandIn, startGmail } from '../../gmail/server.ts';
import { type Backend, shareBackend, startBackend } from './backend.ts';
import { connectBrowser } from './connect-browser.ts';
import { type Browser, launchBrowser } from './launch-browser.ts';
import { MailboxPage } from './mailbox-page.ts';
import { say } from './say.ts';
import { SharedBrowser } from './shared-browser.ts';

export const EXTENSION = join(import.meta.dirname, '../../../dist/extension');

/** Hosts that a page may ask for besides the backend: Gmail, and the proxy through which Gmail shows images of mails. */
const GMAIL_HOSTS = ['mail.google.com', 'ci3.googleusercontent.com'];

/** What a test, or a project of the runner, may choose; `colorScheme` is Playwright's own. */
export interface Looks {
  /** Of the browser, of Gmail, and of what the test says. */
  language: 'en' | 'ko';
  /** A browser that no other test has used, and that the test may close. */
  ownBrowser: boolean;
  /** How far the browser has come as the test begins: `connected` to the backend, then with Gmail's `inbox` open. */
  start: 'installed' | 'connected' | 'inbox';
  /** A backend that no other test uses, and that the test may stop, start or set up anew. */
  ownBackend: boolean;
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
  /** Connects the extension to the backend, as the first browser of a new account; for a test that starts `installed`. */
  connect: () => Promise<void>;
  /** Brings the browser to where the test starts. */
  started: undefined;
  /** A link for another browser of the same account, as "Add another browser" gives it. */
  inviteBrowser: () => Promise<string>;
}

/** What the tests of one of the runner's workers share: where Gmail is, a browser that knows it there, and a backend. */
export interface Shared {
  door: Door;
  /** Each backend's host is added, so that at the end nothing else was asked for. */
  allowedHosts: Set<string>;
  sharedBrowser: SharedBrowser;
  sharedBackend: () => Promise<Backend>;
}

export const test = base.extend<Looks & Parts, Shared>({
  door: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern.
    async ({}, use) => {
      const door = await openDoor();
      await use(door);
      await door.close();
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  allowedHosts: [async ({}, use) => use(new Set(GMAIL_HOSTS)), { scope: 'worker' }],

  sharedBrowser: [
    async ({ door, allowedHosts }, use) => {
      if (!existsSync(EXTENSION)) throw new Error('dist/extension is missing: npm run build');
      const browser = new SharedBrowser(door, EXTENSION);
      await use(browser);
      const { hosts, strange } = await browser.close();
      expect(hosts.filter((host) => !allowedHosts.has(host))).toEqual([]);
      expect(strange, 'an extension asks its own test’s backend alone, and leads to Gmail').toEqual([]);
    },
    { scope: 'worker' },
  ],

  sharedBackend: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      let backend: Promise<Backend> | null = null;
      await use(() => {
        backend ??= startBackend();
        return backend;
      });
      await (await (backend as Promise<Backend> | null))?.dispose();
    },
    { scope: 'worker' },
  ],

  language: ['en', { option: true }],
  start: ['installed', { option: true }],
  ownBrowser: [false, { option: true }],
  ownBackend: [false, { option: true }],
  undoSeconds: [5, { option: true }],

  gmail: async ({ door, language, undoSeconds }, use) => {
    setLanguage(language);
    const gmail = await startGmail({ door, undoSeconds, language });
    await use(gmail);
    await gmail.stop();
  },

  backend: async ({ allowedHosts, ownBackend, sharedBackend }, use) => {
    const backend = ownBackend ? await startBackend() : await shareBackend(await sharedBackend());
    allowedHosts.add(new URL(backend.url).host);
    await use(backend);
    if (ownBackend) await backend.dispose();
  },

  // Its pages are closed before what they speak to ends.
  nunchiBrowser: async ({ sharedBrowser, gmail, backend, language, colorScheme, ownBrowser }, use, { title }) => {
    const looks = { language, colorScheme };
    const browser = ownBrowser
      ? await launchBrowser({ ...looks, gmail, extension: EXTENSION })
      : await sharedBrowser.lend(looks, { title, backendHost: new URL(backend.url).host });
    expect(await browser.worker.language(), 'no such language here: on Debian apt install chromium-l10n').toMatch(
      language,
    );
    await use(browser);
    if (!ownBrowser) return sharedBrowser.takeBack();
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
      await page.goto(nunchiBrowser.pageUrl('options'));
      return page;
    }),

  connect: async ({ backend, nunchiBrowser }, use) =>
    use(async () => connectBrowser(nunchiBrowser, await backend.invite())),

  started: [
    async ({ start, connect, mailbox }, use) => {
      if (start !== 'installed') await connect();
      if (start === 'inbox') await mailbox.open();
      await use(undefined);
    },
    { auto: true },
  ],

  inviteBrowser: async ({ openOptions }, use) =>
    use(async () => {
      const options = await openOptions();
      // Till then a notice stands above the button, and moves it as it goes.
      await options.locator('.nunchi-state:not(.nunchi-state--away)').waitFor();
      await options.getByRole('button', { name: say('Add another browser') }).click();
      const link = await options.locator('#invite-link').inputValue();
      await options.close();
      return link;
    }),
});

export { expect };
