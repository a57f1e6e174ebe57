/**
 * One Chromium for test after test of a runner's worker, since a start and a first load of Gmail cost more than most journeys. What a test
 * leaves goes with the extension: each test installs a copy of its own, so under an id, and with data, that no other test has had.
 * What it does to the context (clock, routes, init scripts) would stay: such a test takes a browser of its own.
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
  /** The folder with a copy of the extension for each test. */
  #copies: string | null = null;
  #count = 0;
  /** By the origin of a test's extension: the test, and its backend's host. */
  readonly #tests = new Map<string, { title: string; backendHost: string }>();
  readonly #logs: NetLog[] = [];

  /** @param extension the built extension's folder */
  constructor(gmail: ChromiumOptions['gmail'], extension: string) {
    this.#gmail = gmail;
    this.#extension = extension;
  }

  /** The browser as if it had just been started, with an empty tab; launched anew where the looks are others than the last. */
  async lend(looks: Omit<ChromiumOptions, 'gmail'>, test: { title: string; backendHost: string }): Promise<Browser> {
    if (this.#looks !== JSON.stringify(looks)) await this.#quit();
    this.#chromium ??= await launchChromium({ ...looks, gmail: this.#gmail });
    this.#looks = JSON.stringify(looks);
    this.#copies ??= await mkdtemp(join(tmpdir(), 'nunchi-extensions-'));
    const copy = join(this.#copies, String(++this.#count));
    // A browser that has the built extension itself may be writing its rules there, and taking them away.
    await cp(this.#extension, copy, { recursive: true, filter: (path) => basename(path) !== '_metadata' });
    const extension = await installExtension(this.#chromium.context, copy);
    this.#lent = { extension, copy };
    this.#tests.set(`chrome-extension://${extension.extensionId}`, test);
    const close = () => Promise.reject(new Error('a test that closes its browser must say ownBrowser'));
    return { ...this.#chromium, ...extension, close };
  }

  /** Ends what the test had there. */
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

  /**
   * Closes it; answers all hosts that pages and workers of all tests ever asked for, and what an extension asked of any but
   * its own test's backend and Gmail, to which its links lead.
   */
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
