/** `npm run screens [-- arguments of Playwright]`: pictures of each surface in each state, and a page of all. */
import { rmSync } from 'node:fs';
import { projectFolder, run } from './run-step.mjs';
import { setUp } from './setup.mjs';

const words = process.argv.slice(2);
await setUp({ browser: true });
// Remove pictures of surfaces that no longer exist.
if (words.length === 0) rmSync(`${projectFolder}test-artefacts/screens`, { recursive: true, force: true });
const built = await run('vite', ['build']);
const taken = built.ok
  ? await run('playwright', ['test', '--config', 'playwright.screens.config.ts', ...words])
  : built;
await run('node', ['tests/support/screens/contact-sheet.ts']);
process.exit(taken.ok ? 0 : 1);
