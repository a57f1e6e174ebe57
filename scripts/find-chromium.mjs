/** The Chromium for tests and the demo. A branded Chrome is not looked for: extensions were never loaded into one here. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser'];

/** Path of a Chromium that is there: NUNCHI_CHROMIUM, then the machine's, then Playwright's own; null where there is none. */
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
