/**
 * Shares one Chromium among the tests of a worker: its start costs more than most journeys. Each test installs its own copy of
 * the extension, with a new id and no data. Changes to the context (clock, routes, init scripts) would stay: use `ownBrowser`.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GMAIL_HOST } from '../../gmail/door.ts';
import { PROXY_HOST } from '../../gmail/image-proxy.ts';
import { type Extension, installExtension } from './install-extension.ts';
import { type Browser, type Chromium, type ChromiumOptions, launchChromium } from './launch-browser.ts';
import type { NetLog } from './net-log.ts';

interface Lent {
  extension: Extension;
  copy: string;
}

export class SharedBrowser {
  readonly #gmail: ChromiumOptions['gmail'];
  readonly #extension: string;
  #chromium: Chromium | null = null;
  #looks = '';
  #lent: Lent | null = null;
  /** Folder with a copy of the extension for each test. */
  #copies: string | null = null;
  #count = 0;
  /** Title and backend host of each test, by its extension's origin. */
  readonly #tests = new Map<string, { title: string; backendHost: string }>();
  readonly #logs: NetLog[] = [];

  /** @param extension the built extension's folder */
  constructor(gmail: ChromiumOptions['gmail'], extension: string) {
    this.#gmail = gmail;
    this.#extension = extension;
  }

  /** Lends the browser with one empty tab; relaunches it if the looks changed. */
  async lend(looks: Omit<ChromiumOptions, 'gmail'>, test: { title: string; backendHost: string }): Promise<Browser> {
    if (this.#looks !== JSON.stringify(looks)) await this.#quit();
    this.#chromium ??= await launchChromium({ ...looks, gmail: this.#gmail });
    this.#looks = JSON.stringify(looks);
    this.#copies ??= await mkdtemp(join(tmpdir(), 'nunchi-extensions-'));
    const copy = join(this.#copies, String(++this.#count));
    // Another browser may be writing its rules into the built folder.
    await cp(this.#extension, copy, { recursive: true, filter: (path) => basename(path) !== '_metadata' });
    const extension = await installExtension(this.#chromium.context, copy);
    this.#lent = { extension, copy };
    this.#tests.set(`chrome-extension://${extension.extensionId}`, test);
    const close = () => Promise.reject(new Error('a test that closes its browser must say ownBrowser'));
    return { ...this.#chromium, ...extension, close };
  }

  /** Removes the test's tabs, extension, cookies and caches. */
  async takeBack(): Promise<void> {
    if (!this.#chromium || !this.#lent) return;
    const { context } = this.#chromium;
    await context.setOffline(false);
    const empty = await context.newPage();
    await Promise.all(context.pages().map((page) => page === empty || page.close()));
    await this.#lent.extension.uninstall();
    await rm(this.#lent.copy, { recursive: true });
    this.#lent = null;
    await context.clearCookies();
    const session = await context.newCDPSession(empty);
    for (const host of [GMAIL_HOST, PROXY_HOST]) {
      await session.send('Storage.clearDataForOrigin', { origin: `https://${host}`, storageTypes: 'all' });
    }
    await session.send('Network.clearBrowserCache');
    await session.detach();
  }

  /** Closes it; answers all hosts contacted, and extension requests beyond the test's backend and Gmail. */
  async close(): Promise<{ hosts: string[]; strange: string[] }> {
    await this.#quit();
    if (this.#copies) await rm(this.#copies, { recursive: true });
    const strange = this.#logs
      .flatMap(({ requests }) => requests)
      .flatMap(({ url, initiator }) => {
        const test = this.#tests.get(initiator ?? '');
        if (!test || !url.startsWith('http') || [GMAIL_HOST, test.backendHost].includes(new URL(url).host)) return [];
        return [`${url}, in “${test.title}”`];
      });
    return { hosts: this.#logs.flatMap((log) => log.hosts()), strange };
  }

  async #quit(): Promise<void> {
    if (this.#chromium) this.#logs.push(await this.#chromium.close());
    this.#chromium = null;
  }
}
