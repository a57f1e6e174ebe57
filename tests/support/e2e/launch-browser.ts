/** A Chromium to which the stand-in is Gmail and nothing else in the world exists. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium } from '@playwright/test';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import type { GmailStandIn } from '../../gmail/server.ts';
import { type Extension, installExtension } from './install-extension.ts';
import { NetLog } from './net-log.ts';

export interface ChromiumOptions {
  gmail: Pick<GmailStandIn, 'chromiumArgs'>;
  /** Of the browser and of `chrome.i18n` in an extension. */
  language?: 'en' | 'ko';
  colorScheme?: BrowserContextOptions['colorScheme'];
  viewport?: { width: number; height: number };
  /** A window for a person: their colour scheme, a page as large as the window, and a caller who sees to Ctrl-C. Needs a display. */
  headed?: boolean;
}

export interface LaunchOptions extends ChromiumOptions {
  /** The built extension's folder. */
  extension: string;
}

export interface Chromium {
  context: BrowserContext;
  /** Closes the browser and tells which hosts it ever tried to reach, pages and workers alike. May be called again. */
  close(): Promise<NetLog>;
}

export type Browser = Chromium & Extension;

/** A browser with the extension in it. */
export async function launchBrowser({ extension, ...options }: LaunchOptions): Promise<Browser> {
  const chromium = await launchChromium(options);
  try {
    return { ...chromium, ...(await installExtension(chromium.context, extension)) };
  } catch (error) {
    await chromium.close();
    throw error;
  }
}

/** A browser without any extension. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { gmail, language = 'en', colorScheme = 'light', viewport = { width: 1366, height: 820 } } = options;
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
      // To load an extension, and for clickToolbarIcon: the browser's own toolbar is out of a page's reach.
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // A person need not be warned of the flags above.
      ...(options.headed ? ['--test-type'] : []),
    ],
  });
  const close = async (): Promise<NetLog> => {
    await context.close();
    const log = await NetLog.read(netLogFile);
    await rm(profile, { recursive: true, force: true });
    return log;
  };
  let closing: Promise<NetLog> | null = null;
  return {
    context,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('LC_')));
}
