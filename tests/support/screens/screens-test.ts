/** Adds a camera: `test-artefacts/screens/<surface>-<state>-<language>-<scheme>.png`. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from '../e2e/fixtures.ts';
import { looksName } from './looks.ts';

const FOLDER = join(import.meta.dirname, '../../../test-artefacts/screens');

export const WIDE = { width: 1280, height: 860 };
/** Size required by the Chrome Web Store. */
export const STORE = { width: 1280, height: 800 };
export const NARROW = { width: 420, height: 820 };
/** The popup's own width. */
export const POPUP = { width: 340, height: 580 };
/** 1280 by 1100 at 200 % zoom. */
export const DOUBLE = { width: 640, height: 550 };

interface ShootOptions {
  /** Resizes the window, also for later shots. */
  size?: { width: number; height: number };
  /** Shoots the full page. */
  whole?: boolean;
  /** Uses the system's contrast theme. */
  forcedColors?: boolean;
}

export type Shoot = (page: Page, name: string, options?: ShootOptions) => Promise<void>;

interface Camera {
  shoot: Shoot;
  /** A page of the extension, in a tab of its own. */
  openPage: (name: 'options' | 'popup' | 'activity' | 'first-run') => Promise<Page>;
}

export const test = base.extend<Camera>({
  shoot: async ({ language, colorScheme }, use) =>
    use(async (page, name, { size, whole = false, forcedColors = false } = {}) => {
      if (size) await page.setViewportSize(size);
      if (forcedColors) await page.emulateMedia({ forcedColors: 'active' });
      const path = join(FOLDER, `${name}-${looksName({ language, colorScheme })}.png`);
      await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
      if (forcedColors) await page.emulateMedia({ forcedColors: 'none' });
    }),

  openPage: async ({ nunchiBrowser }, use) =>
    use(async (name) => {
      const page = await nunchiBrowser.context.newPage();
      page.setDefaultTimeout(20_000);
      await page.setViewportSize(name === 'popup' ? POPUP : WIDE);
      await page.goto(nunchiBrowser.pageUrl(name));
      await page.locator('main > * + :not(:empty, .nunchi-loading)').first().waitFor();
      return page;
    }),
});

export { expect };
