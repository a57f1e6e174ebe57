/** `npm run build`: installs what is missing and builds the extension to `dist/extension`. */
import { giveUp, run } from './run-step.mjs';
import { setUp } from './setup.mjs';

await setUp();
const { ok } = await run('vite', ['build']);
if (!ok) giveUp('The extension could not be built.');
