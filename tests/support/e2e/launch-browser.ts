/** Launches Chromium with the stand-in as Gmail and no other host. */
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
  /** Language of the browser and of `chrome.i18n`. */
  language?: 'en' | 'ko';
  colorScheme?: BrowserContextOptions['colorScheme'];
  viewport?: { width: number; height: number };
  /** Shows a window, in the system's colour scheme; the caller handles Ctrl-C. Needs a display. */
  headed?: boolean;
}

export interface LaunchOptions extends ChromiumOptions {
  /** The built extension's folder. */
  extension: string;
}

export interface Chromium {
  context: BrowserContext;
  /** Closes the browser once, and answers its network log. */
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
    // On Linux chrome.i18n follows the environment, not --lang.
    env: { ...environment(), LANGUAGE: language, LANG: language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8' },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--window-size=${viewport.width},${viewport.height}`,
      ...gmail.chromiumArgs,
      `--lang=${language}`,
      `--log-net-log=${netLogFile}`,
      // Loads extensions and clicks the toolbar icon by protocol.
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Hides the warning about the flags above.
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
