import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Networks } from './networks.ts';

/** Between two checks for new lists, ms. */
const PAUSE = 10_000;

/** Loads and logs lists fetched since the last call. */
export async function loadNewLists(networks: Networks, log: Logger): Promise<void> {
  try {
    const { swapped, problems } = await networks.refresh();
    if (swapped) log.info({ lists: [...networks.fetched.keys()] }, 'lists of networks are in use');
    for (const problem of problems) log.warn({ problem }, 'a list of networks could not be read');
  } catch (error) {
    log.error({ error }, 'the lists of networks could not be read; those in use stay');
  }
}

/** Repeats that until the signal aborts. Polls, since not every file system reports changes. */
export async function refreshNetworks(
  networks: Networks,
  log: Logger,
  signal: AbortSignal,
  between = PAUSE,
): Promise<void> {
  while (!signal.aborted) {
    // An aborted pause just ends.
    await pause(between, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await loadNewLists(networks, log);
  }
}
