/** What a virtual machine's host gives to others. */
import { readFile } from 'node:fs/promises';

/** Of a tick in `/proc/stat`, ms: proc(5). */
const TICK = 10;

/**
 * For how long, since this machine started, its host let processors wait that had work to do: ms, of all of them together, in steps of 10.
 * 0 also where the host does not tell; null where the system is not Linux.
 */
export async function stolenTime(): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const [all = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  // "cpu user nice system idle iowait irq softirq steal"
  return Number(all.split(/\s+/)[8]) * TICK;
}
