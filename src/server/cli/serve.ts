/** `nunchi serve`: runs the backend until a signal. */
import { type Backend, startBackend } from '../backend.ts';
import { findExtension } from '../find-extension.ts';
import { createLog } from '../log.ts';
import { readSettings } from '../settings.ts';
import { lockFolder } from '../store/lock-folder.ts';

/** Starts, prints where and what next, and exits on a signal or with its parent process. */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const unlock = lockFolder(settings);
  const backend = await startBackend(settings, createLog(settings.logLevel));
  const stop = stopOnce(backend, unlock);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // With an older Node this is a child of bin/nunchi.mjs, which it must not outlive.
  process.on('disconnect', stop);
  console.log(await describeStart(backend));
}

/** Ctrl-C reaches a child twice, from the terminal and its parent: only the first signal counts. */
function stopOnce(backend: Backend, unlock: () => void): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    backend.stop().then(
      () => {
        unlock();
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
}

async function describeStart({ publicUrl, browsers, ownerLink }: Backend): Promise<string> {
  const folder = findExtension();
  const lines = [
    '',
    `Nunchi is running at ${publicUrl}`,
    '',
    folder
      ? `  Extension    ${folder}\n               (chrome://extensions, Developer mode, Load unpacked)`
      : '  Extension    not built yet: npm run build',
    browsers === 0
      ? `  Connect      ${await ownerLink.current()}\n               (open it in that browser, then press the Nunchi icon; it works once)`
      : `  Connected    ${browsers === 1 ? '1 browser' : `${browsers} browsers`}; npx nunchi invite makes a link for another person's`,
    '',
    `The same steps are at ${publicUrl}. Ctrl-C stops it.`,
    '',
  ];
  return lines.join('\n');
}
