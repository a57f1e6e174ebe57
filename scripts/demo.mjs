/** `npm run demo`: sets up, builds, and opens the stand-in mailbox (options: tests/gmail/demo/README.md). */
import { buildExtension } from './build-extension.mjs';
import { handOverToNode } from './hand-over.mjs';
import { setUp } from './setup.mjs';

await setUp({ browser: true });
await buildExtension();
handOverToNode(['--disable-warning=ExperimentalWarning', 'tests/gmail/demo/main.ts', ...process.argv.slice(2)]);
