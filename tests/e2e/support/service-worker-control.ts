/** The extension's service worker: found, really stopped, and seen to come back. */
import type { BrowserContext, CDPSession } from '@playwright/test';

declare const chrome: { i18n: { getUILanguage(): string } };

const WORKER_WAIT_MS = 15_000;

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

export class ServiceWorkerControl {
  #context: BrowserContext;
  #browser: Promise<CDPSession> | null = null;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async extensionId(): Promise<string> {
    const target = await this.#waitForTarget();
    return new URL(target.url).host;
  }

  async isRunning(): Promise<boolean> {
    return (await this.#find()) !== undefined;
  }

  /** Stops the worker as the browser itself does when it has been idle: its memory is gone, its events wake it. */
  async stop(): Promise<void> {
    const target = await this.#find();
    if (!target) return;
    const session = await this.#session();
    // A question that comes as it stops starts it again, under the same id: so until it is seen to be gone.
    await waitUntil(async () => {
      if ((await this.#find())?.targetId !== target.targetId) return true;
      await session.send('Target.closeTarget', { targetId: target.targetId });
      return false;
    });
  }

  /** What `chrome.i18n` calls the browser's own language: `en-US`, `ko`. */
  async language(): Promise<string> {
    const worker = this.#context.serviceWorkers()[0] ?? (await this.#context.waitForEvent('serviceworker'));
    return worker.evaluate(() => chrome.i18n.getUILanguage());
  }

  /** Resolves once a worker runs (again). */
  async running(): Promise<void> {
    await this.#waitForTarget();
  }

  async #waitForTarget(): Promise<TargetInfo> {
    let found: TargetInfo | undefined;
    await waitUntil(async () => {
      found = await this.#find();
      return found !== undefined;
    });
    if (!found) throw new Error('the extension has no service worker');
    return found;
  }

  async #find(): Promise<TargetInfo | undefined> {
    const session = await this.#session();
    const { targetInfos } = (await session.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  }

  #session(): Promise<CDPSession> {
    this.#browser ??= (async () => {
      const browser = this.#context.browser();
      if (browser) return browser.newBrowserCDPSession();
      const page = this.#context.pages()[0] ?? (await this.#context.newPage());
      return this.#context.newCDPSession(page);
    })();
    return this.#browser;
  }
}

async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WORKER_WAIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain for the service worker');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
