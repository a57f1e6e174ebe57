/** What a page's main thread did, by the browser's own trace. */
import type { Page } from '@playwright/test';
import { stolenTime } from './stolen-time.ts';

/** In ms. A task that took much longer than it ran had to wait: the machine was at something else. */
export interface Task {
  took: number;
  /** A processor that the host took away meanwhile may count as running. */
  ran: number;
  /** What the host took away of all processors, during all the tasks among which this was the longest; null: not known. */
  stolen: number | null;
}

/** As the browser writes it: µs. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** The longest task of the busiest page of the browser, while `work` ran. */
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
