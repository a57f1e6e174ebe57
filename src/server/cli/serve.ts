/** `nunchi serve`: runs the backend until it is told to stop. */
import { type Backend, startBackend } from '../backend.ts';
import { findExtension } from '../find-extension.ts';
import { createLog } from '../log.ts';
import { readSettings } from '../settings.ts';
import { lockFolder } from '../store/lock-folder.ts';

/** Starts, says where and what next, and ends the process on a signal (or with the process that started it). */
export async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const unlock = lockFolder(settings);
  const backend = await startBackend(settings, createLog(settings.logLevel));
  const stop = stopOnce(backend, unlock);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // With an older Node, bin/nunchi.mjs runs this as a child: should it be killed, this must not go on unseen.
  process.on('disconnect', stop);
  console.log(await describeStart(backend));
}

/** Ctrl-C reaches a child both from the terminal and from its parent, so more than one signal means no more than one. */
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
