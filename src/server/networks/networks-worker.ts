/** Reads the lists in a thread of its own, so that no load waits. */
import { parentPort, workerData } from 'node:worker_threads';
import { readNetworks } from './read-networks.ts';

if (!parentPort) throw new Error('the networks worker runs as a worker only');
const known = await readNetworks(String(workerData));
parentPort.postMessage(
  known,
  Object.values(known.intervals).map(({ buffer }) => buffer),
);
