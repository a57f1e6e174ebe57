import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Networks } from './networks.ts';

/** Between two looks for new lists, ms. */
const PAUSE = 30_000;

/** Takes up lists that `nunchi networks update` has fetched, until the signal aborts. Looks, since not every file system tells. */
export async function keepNetworks(
  networks: Networks,
  log: Logger,
  signal: AbortSignal,
  between = PAUSE,
): Promise<void> {
  while (!signal.aborted) {
    const { changed, problems } = await networks.refresh();
    if (changed.length > 0) log.info({ lists: changed }, 'lists of networks are in use');
    for (const problem of problems) log.warn({ problem }, 'a list of networks could not be read');
    // An aborted pause is just over.
    await pause(between, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
