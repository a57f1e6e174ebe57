/** Finds, stops and awaits the extension's service worker. */
import type { BrowserContext, CDPSession, Worker } from '@playwright/test';

declare const chrome: { i18n: { getUILanguage(): string } };

const WORKER_WAIT_MS = 15_000;

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

export class ServiceWorkerControl {
  readonly #context: BrowserContext;
  readonly #session: CDPSession;
  readonly #origin: string;

  /** @param session of the browser, not a page */
  constructor(context: BrowserContext, session: CDPSession, extensionId: string) {
    this.#context = context;
    this.#session = session;
    this.#origin = `chrome-extension://${extensionId}/`;
  }

  async isRunning(): Promise<boolean> {
    return (await this.#find()) !== undefined;
  }

  /** Stops the worker as idle time does: memory is lost, events wake it. */
  async stop(): Promise<void> {
    const target = await this.#find();
    if (!target) return;
    // A request during the stop restarts it under the same id.
    await waitUntil(async () => {
      if ((await this.#find())?.targetId !== target.targetId) return true;
      await this.#session.send('Target.closeTarget', { targetId: target.targetId });
      return false;
    });
  }

  /** The browser's language in `chrome.i18n`: `en-US`, `ko`. */
  async language(): Promise<string> {
    const own = (worker: Worker) => worker.url().startsWith(this.#origin);
    const worker =
      this.#context.serviceWorkers().find(own) ??
      (await this.#context.waitForEvent('serviceworker', { predicate: own }));
    return worker.evaluate(() => chrome.i18n.getUILanguage());
  }

  /** Resolves once a worker runs (again). */
  async running(): Promise<void> {
    await waitUntil(async () => (await this.#find()) !== undefined);
  }

  async #find(): Promise<TargetInfo | undefined> {
    const { targetInfos } = (await this.#session.send('Target.getTargets')) as { targetInfos: TargetInfo[] };
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.#origin));
  }
}

async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WORKER_WAIT_MS;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('waited in vain for the service worker');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
