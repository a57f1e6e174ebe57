/** `npm run demo`: a window with the mailbox for a person, or the same journey walked without one. */
import { parseArgs } from 'node:util';
import { findBackend } from './find-backend.ts';
import { openWindow } from './open-window.ts';
import { takeReadmeImages } from './readme-images.ts';
import { walk } from './walk.ts';

const { values } = parseArgs({ options: { walk: { type: 'boolean' }, readme: { type: 'boolean' } } });
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

// Until the demo has come to its end, its end is a failure.
process.exitCode = 1;
const backend = await findBackend();
console.log(backend.says);
try {
  const show = values.readme ? takeReadmeImages : values.walk || !hasDisplay ? walk : openWindow;
  await show(backend);
  process.exitCode = 0;
} catch (error) {
  console.error(`\nThe demo failed. ${error instanceof Error ? error.message : error}`);
} finally {
  await backend.dispose();
}
process.exit();
