/** The recorder's thread, with its own connection: a slow disk stalls only requests that wait for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { LoadWriter } from '../../store/sqlite/load-writer.ts';
import type { NewLoad } from '../../store/store.ts';
import { unpackLoads } from './pack-loads.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Between two tries to write again, ms. */
const PROBE_PAUSE = 500;

if (!parentPort) throw new Error('the recorder worker runs as a worker only');
const port = parentPort;
const path = String(workerData);
let writer: LoadWriter | null = null;
let probe: NodeJS.Timeout | null = null;

function report(message: FromWorker): void {
  port.postMessage(message);
}

/** Runs `work` on an open store. A failure closes the connection: its state can't be trusted. */
function attempt<T>(work: (writer: LoadWriter) => T): T {
  try {
    writer ??= new LoadWriter(path);
    return work(writer);
  } catch (error) {
    closeWriter();
    probe ??= setInterval(tryAgain, PROBE_PAUSE);
    throw error;
  }
}

function closeWriter(): void {
  const closing = writer;
  writer = null;
  try {
    closing?.close();
  } catch (error) {
    report({ kind: 'state', reason: reasonOf(error) });
  }
}

function tryAgain(): void {
  try {
    attempt((open) => open.probe());
    settle();
  } catch (error) {
    report({ kind: 'state', reason: reasonOf(error) });
  }
}

/** After a successful write: ends the tries and reports. */
function settle(): void {
  if (!probe) return;
  clearInterval(probe);
  probe = null;
  report({ kind: 'state', reason: null });
}

function write(loads: readonly NewLoad[]): void {
  try {
    const recorded = attempt((open) => open.write(loads));
    report({ kind: 'written', recorded });
    settle();
  } catch (error) {
    report({ kind: 'failed', reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'write') {
    write(unpackLoads(message.packed));
  } else {
    if (probe) clearInterval(probe);
    closeWriter();
    port.close();
  }
});

// Opens early: the first load would wait.
try {
  attempt(() => undefined);
} catch (error) {
  report({ kind: 'state', reason: reasonOf(error) });
}
