/** One real backend per test file. Each test begins accounts of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Backend, startBackend } from '../../../src/server/backend.ts';
import { readSettings } from '../../../src/server/settings.ts';
import { openBrowser, type TestBrowser } from './browser.ts';

export interface RealBackend {
  /** A connect link: of this browser's account, or a new one. */
  link: (of?: TestBrowser) => Promise<string>;
  /** Not connected. Closed after the test. */
  newBrowser: () => Promise<TestBrowser>;
  /** Connects, and opens Gmail. */
  join: (browser: TestBrowser, of?: TestBrowser) => Promise<void>;
  /** A new browser, connected, with Gmail open. */
  openGmail: (of?: TestBrowser) => Promise<TestBrowser>;
  stop: () => Promise<void>;
  /** After `stop`: same port, same data. */
  start: () => Promise<void>;
}

/** Registers hooks: call it at the top of a test file. */
export function useRealBackend(): RealBackend {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-background-'));
  const browsers: TestBrowser[] = [];
  let backend: Backend | null = null;
  let port = '0';
  const start = async () => {
    backend = await startBackend(readSettings({ PORT: port, NUNCHI_DATA: folder }), pino({ level: 'silent' }));
    port = new URL(backend.publicUrl).port;
  };
  const stop = async () => {
    await backend?.stop();
    backend = null;
  };
  const link = async (of?: TestBrowser) => {
    const found = of ? (await of.ask('connection.invite')).link : await backend?.ownerLink.current();
    return found ?? '';
  };
  const newBrowser = async () => {
    const browser = await openBrowser();
    browsers.push(browser);
    return browser;
  };
  const joinAccount = async (browser: TestBrowser, of?: TestBrowser) => {
    expect(await browser.ask('connection.connect', { link: await link(of) })).toEqual({ error: null });
    browser.background().gmailTabs(1);
  };
  beforeAll(start);
  afterEach(async () => {
    for (const browser of browsers.splice(0)) browser.close();
    if (!backend) await start();
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true });
  });
  return {
    link,
    newBrowser,
    join: joinAccount,
    openGmail: async (of) => {
      const browser = await newBrowser();
      await joinAccount(browser, of);
      return browser;
    },
    stop,
    start,
  };
}
