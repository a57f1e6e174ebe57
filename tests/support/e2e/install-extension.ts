/** Installs an extension into a running browser, as "Load unpacked" does. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { ServiceWorkerControl } from './service-worker-control.ts';
import { openToolbarPopup, type ToolbarPopup } from './toolbar-popup.ts';

const FIRST_RUN_WAIT_MS = 15_000;

export type ExtensionPage = 'options' | 'popup' | 'activity' | 'first-run';

export interface Extension {
  extensionId: string;
  pageUrl(name: ExtensionPage): string;
  /** The page opened at the install. */
  firstRun: Page;
  worker: ServiceWorkerControl;
  /** Brings the page to the front, clicks the toolbar icon, answers the popup. */
  clickToolbarIcon(page: Page): Promise<ToolbarPopup>;
  /** Reloads the extension, as an update does: open tabs keep the old version. */
  updateExtension(): Promise<void>;
  /** Uninstalls it with its pages and data. */
  uninstall(): Promise<void>;
}

/**
 * Resolves once its service worker runs and its first-run page is open.
 * @param path the built extension's folder, from which Chromium makes its id
 */
export async function installExtension(context: BrowserContext, path: string): Promise<Extension> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the context has no browser to ask');
  const ask = session.send.bind(session) as CDPSession['send'] & Ask;
  const { id: extensionId } = await ask('Extensions.loadUnpacked', { path });
  const worker = new ServiceWorkerControl(context, session, extensionId);
  await worker.running();
  const firstRun = await findFirstRun(context, extensionId);
  return {
    extensionId,
    pageUrl: (name) => pageUrl(extensionId, name),
    firstRun,
    worker,
    clickToolbarIcon: (page) => openToolbarPopup(context, extensionId, page),
    updateExtension: async () => void (await ask('Extensions.loadUnpacked', { path })),
    uninstall: async () => void (await ask('Extensions.uninstall', { id: extensionId })),
  };
}

function pageUrl(extensionId: string, name: ExtensionPage): string {
  return `chrome-extension://${extensionId}/src/${name}/index.html`;
}

async function findFirstRun(context: BrowserContext, extensionId: string): Promise<Page> {
  const address = pageUrl(extensionId, 'first-run');
  for (
    const end = Date.now() + FIRST_RUN_WAIT_MS;
    Date.now() < end;
    await new Promise((next) => setTimeout(next, 25))
  ) {
    const found = context.pages().find((page) => page.url().startsWith(address));
    if (found) return found;
  }
  throw new Error('the extension opened no page when it was installed');
}

/** The protocol's own send: Playwright's types do not know this domain. */
type Ask = (method: `Extensions.${string}`, params: object) => Promise<{ id: string }>;
