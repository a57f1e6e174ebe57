/** Tasks of a page's main thread, from the browser's trace. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** In ms. A task that took much longer than it ran waited for the machine. */
export interface Task {
  took: number;
  /** May include time stolen by the host. */
  ran: number;
  /** Stolen by the host from all CPUs during the whole trace; null: unknown. */
  stolen: number | null;
}

/** Times in µs. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** Longest task of the browser's busiest page during `work`. */
export async function traceLongestTask(page: Page, work: () => Promise<unknown>): Promise<Task> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
  const before = await stolenTime();
  await work();
  const after = await stolenTime();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = threads.map((thread) => events.filter((event) => isTaskOf(thread, event)));
  const [busiest = []] = tasks.sort((a, b) => sum(b) - sum(a));
  const [longest] = busiest.sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0));
  if (!longest) throw new Error('The trace has no task of a page: has the browser renamed its events?');
  const stolen = before === null || after === null ? null : after - before;
  return { took: (longest.dur ?? 0) / 1000, ran: (longest.tdur ?? 0) / 1000, stolen };
}

function isTaskOf({ pid, tid }: TraceEvent, event: TraceEvent): boolean {
  return event.pid === pid && event.tid === tid && event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask';
}

function sum(events: TraceEvent[]): number {
  return events.reduce((total, { dur = 0 }) => total + dur, 0);
}

/** Tick of `/proc/stat`, ms: proc(5). */
const TICK = 10;

/** Time since boot that the host kept runnable CPUs waiting, ms, all CPUs together. 0 if the host hides it; null unless Linux. */
async function stolenTime(): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  const [all = ''] = (await readFile('/proc/stat', 'utf8')).split('\n');
  // "cpu user nice system idle iowait irq softirq steal"
  return Number(all.split(/\s+/)[8]) * TICK;
}
