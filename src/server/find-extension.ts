import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run build` puts the extension. */
export const EXTENSION_FOLDER = join(import.meta.dirname, '../../dist/extension');

/** The folder to load in Chrome; null where it is not built. */
export function findExtension(): string | null {
  return existsSync(join(EXTENSION_FOLDER, 'manifest.json')) ? EXTENSION_FOLDER : null;
}
