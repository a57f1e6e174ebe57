/** The fixtures of a journey: backend, stand-in Gmail, and a real Chromium with the built extension. */
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

/** Hosts allowed besides the backend: Gmail and its image proxy. */
const GMAIL_HOSTS = ['mail.google.com', 'ci3.googleusercontent.com'];

/** Options of tests and projects; Playwright adds `colorScheme`. */
export interface Looks {
  /** Language of browser, Gmail and `say`. */
  language: 'en' | 'ko';
  /** A browser for this test alone, which it may close. */
  ownBrowser: boolean;
  /** Where the test starts; `inbox` is connected, with Gmail's inbox open. */
  start: 'installed' | 'connected' | 'inbox';
  /** A backend for this test alone, which it may stop. */
  ownBackend: boolean;
  /** How long Gmail offers Undo before delivery. */
  undoSeconds: number;
}

export interface Parts {
  gmail: GmailStandIn;
  backend: Backend;
  nunchiBrowser: Browser;
  /** An empty tab. */
  page: Page;
  mailbox: MailboxPage;
  /** Opens the extension's options page in a tab of its own. */
  openOptions: () => Promise<Page>;
  /** Connects the extension to a new account; for tests that start `installed`. */
  connect: () => Promise<void>;
  /** Brings the browser to `start`. */
  started: undefined;
  /** Link for a second browser, by "Add another browser". */
  inviteBrowser: () => Promise<string>;
}

/** Shared by the tests of a worker. */
export interface Shared {
  door: Door;
  /** Collects all backends' hosts for the check at the end. */
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

  // Closes its pages before Gmail and the backend end.
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
      // The notice above moves the button as it goes.
      await options.locator('.nunchi-state:not(.nunchi-state--away)').waitFor();
      await options.getByRole('button', { name: say('Add another browser') }).click();
      const link = await options.locator('#invite-link').inputValue();
      await options.close();
      return link;
    }),
});

export { expect };
