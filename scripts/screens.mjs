/** `npm run screens [-- words]`: a picture of each surface in each state, and all of them on one page. Words: Playwright's own, as a file's name. */
import { rmSync } from 'node:fs';
import { projectFolder, run } from './run-step.mjs';
import { setUp } from './setup.mjs';

const words = process.argv.slice(2);
await setUp({ browser: true });
// Pictures of what is no longer there would be looked at too.
if (words.length === 0) rmSync(`${projectFolder}test-artefacts/screens`, { recursive: true, force: true });
const built = await run('vite', ['build']);
const taken = built.ok
  ? await run('playwright', ['test', '--config', 'playwright.screens.config.ts', ...words])
  : built;
await run('node', ['tests/support/screens/contact-sheet.ts']);
process.exit(taken.ok ? 0 : 1);
