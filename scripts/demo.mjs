/** `npm run demo`: sets up, builds the extension, and opens the stand-in mailbox; tests/gmail/demo/README.md has its options. */
import { buildExtension } from './build-extension.mjs';
import { handOverToNode } from './hand-over.mjs';
import { setUp } from './setup.mjs';

await setUp({ browser: true });
await buildExtension();
handOverToNode(['--disable-warning=ExperimentalWarning', 'tests/gmail/demo/main.ts', ...process.argv.slice(2)]);
