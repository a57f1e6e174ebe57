/** Finds Chromium for tests and the demo. Skips branded Chrome: loading extensions there is untested. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser'];

/** Path of NUNCHI_CHROMIUM, else the system's Chromium, else Playwright's; null: none. */
export async function findChromium() {
  const named = process.env.NUNCHI_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}
