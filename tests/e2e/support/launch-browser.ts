/** A Chromium with an extension loaded, to which the stand-in is Gmail and nothing else in the world exists. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import type { GmailStandIn } from '../../gmail/server.ts';
import { NetLog } from './net-log.ts';
import { ServiceWorkerControl } from './service-worker-control.ts';
import { openToolbarPopup, type ToolbarPopup } from './toolbar-popup.ts';

export const FIRST_RUN = '/src/first-run/index.html';
const FIRST_RUN_WAIT_MS = 15_000;

export interface LaunchOptions {
  gmail: Pick<GmailStandIn, 'chromiumArgs'>;
  /** The built extension's folder; absent: a plain browser. */
  extension?: string;
  /** Of the browser and of `chrome.i18n` in the extension. */
  language?: 'en' | 'ko';
  colorScheme?: BrowserContextOptions['colorScheme'];
  viewport?: { width: number; height: number };
  /** Leaves open what the extension opens when it has been installed. */
  keepFirstRun?: boolean;
  /** A window for a person: their colour scheme, a page as large as the window, and a caller who sees to Ctrl-C. Needs a display. */
  headed?: boolean;
}

export interface Browser {
  context: BrowserContext;
  /** Of the one extension that was loaded. */
  extensionId: string;
  worker: ServiceWorkerControl;
  /** Clicks the extension's icon in the toolbar while this page is in front; answers the popup. */
  clickToolbarIcon(page: Page): Promise<ToolbarPopup>;
  /** Puts the extension in anew, as Chrome does with a new version: tabs that are open keep the old one. */
  updateExtension(): Promise<void>;
  /** Closes the browser and tells which hosts it ever tried to reach, pages and workers alike. May be called again. */
  close(): Promise<NetLog>;
}

export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { gmail, extension, language = 'en', colorScheme = 'light', viewport = { width: 1366, height: 820 } } = options;
  const profile = await mkdtemp(join(tmpdir(), 'nunchi-profile-'));
  const netLogFile = join(profile, 'net-log.json');
  const executablePath = await findChromium();
  const context = await chromium.launchPersistentContext(join(profile, 'data'), {
    ...(executablePath ? { executablePath } : { channel: 'chromium' }),
    headless: !options.headed,
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    ...(options.headed
      ? { colorScheme: null, viewport: null, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
      : { colorScheme, viewport }),
    // On Linux the browser's own language, and with it chrome.i18n's, comes from the environment, not from --lang.
    env: { ...environment(), LANGUAGE: language, LANG: language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8' },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--window-size=${viewport.width},${viewport.height}`,
      ...gmail.chromiumArgs,
      `--lang=${language}`,
      `--log-net-log=${netLogFile}`,
      // For clickToolbarIcon: the browser's own toolbar is out of a page's reach.
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // A person need not be warned of the flags above.
      ...(options.headed ? ['--test-type'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  const worker = new ServiceWorkerControl(context);
  const extensionId = extension ? await worker.extensionId() : '';
  // Gone before anybody looks at anything.
  if (extension && !options.keepFirstRun) await (await findFirstRun(context)).close();
  const close = async (): Promise<NetLog> => {
    await context.close();
    const log = await NetLog.read(netLogFile);
    await rm(profile, { recursive: true, force: true });
    return log;
  };
  let closing: Promise<NetLog> | null = null;
  return {
    context,
    extensionId,
    worker,
    updateExtension: () => loadAnew(context, extension ?? ''),
    clickToolbarIcon: (page) => openToolbarPopup(context, extensionId, page),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** The page that the extension opens in every fresh profile, a moment after the browser's start. */
export async function findFirstRun(context: BrowserContext): Promise<Page> {
  for (
    const end = Date.now() + FIRST_RUN_WAIT_MS;
    Date.now() < end;
    await new Promise((next) => setTimeout(next, 25))
  ) {
    const found = context.pages().find((page) => page.url().includes(FIRST_RUN));
    if (found) return found;
  }
  throw new Error('the extension opened no page when it was installed');
}

/** The protocol's own send: Playwright's types do not know this domain. */
type Send = (method: string, params: object) => Promise<unknown>;

async function loadAnew(context: BrowserContext, path: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the context has no browser to ask');
  await (session.send as Send)('Extensions.loadUnpacked', { path });
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('LC_')));
}
