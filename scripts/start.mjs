/** `npm start`: sets up, builds the extension, and runs the backend. */
import { buildExtension } from './build-extension.mjs';
import { handOverToNode } from './hand-over.mjs';
import { setUp } from './setup.mjs';

await setUp();
await buildExtension();
handOverToNode(['bin/nunchi.mjs', 'serve']);
