/** `npm run demo`: opens the mailbox in a window, or walks the journey without one. */
import { parseArgs } from 'node:util';
import { findBackend } from './find-backend.ts';
import { openWindow } from './open-window.ts';
import { takeReadmeImages } from './readme-images.ts';
import { walk } from './walk.ts';

const { values } = parseArgs({ options: { walk: { type: 'boolean' }, readme: { type: 'boolean' } } });
const hasDisplay =
  ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

// An early exit is a failure.
process.exitCode = 1;
const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});
try {
  await run();
  process.exitCode = 0;
} catch (error) {
  console.error(`\nThe demo failed. ${error instanceof Error ? error.message : error}`);
}
process.exit();

async function run(): Promise<void> {
  const backend = await findBackend();
  console.log(backend.says);
  try {
    if (hasDisplay && !values.walk && !values.readme) await openWindow(backend, stopped);
    else await Promise.race([values.readme ? takeReadmeImages(backend) : walk(backend), stopped.then(complain)]);
  } finally {
    await backend.dispose();
  }
}

function complain(): never {
  throw new Error('It was stopped before its end.');
}
