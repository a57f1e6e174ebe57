/** What a virtual machine's host gives to others. */
import { readFile } from 'node:fs/promises';

/** Of a tick in `/proc/stat`, ms: proc(5). */
const TICK = 10;

/**
 * How long the host let processors of this machine wait that had work to do, ms since the machine started, of all processors together. Of 10 ms
 * each; null where the system does not tell, as all but Linux.
 */
export async function stolenTime(): Promise<number | null> {
  try {
    const [all = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
    // "cpu user nice system idle iowait irq softirq steal"
    const ticks = Number(all.split(/\s+/)[8]);
    return Number.isFinite(ticks) ? ticks * TICK : null;
  } catch {
    return null;
  }
}
