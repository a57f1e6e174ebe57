/**
 * The activity page with 50,000 mails in Chromium, against a bare page of the same extension: ten static rows, an inert search box and
 * an empty list to scroll. Trust the ratios; the figures depend on the machine. Build first; `npm run bench:activity`.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGmail } from '../tests/gmail/server.ts';
import { launchBrowser } from '../tests/support/e2e/launch-browser.ts';
import { seedMails } from '../tests/support/e2e/seed-mails.ts';
import { type Task, traceLongestTask } from './trace-tasks.ts';

const MAILS = 50_000;
const WORDS = 'the offer dana 49';
/** Wheel steps, px: a usual notch, one that replaces half of the visible rows, and one that replaces all. */
const WHEEL_STEPS = [120, 240, 1_200];

const gmail = await startGmail({});
const extension = await mkdtemp(join(tmpdir(), 'nunchi-bench-'));
await cp(join(import.meta.dirname, '../dist/extension'), extension, { recursive: true });
await writeFile(join(extension, 'bare.html'), bareHtml());
const browser = await launchBrowser({ gmail, extension });
await browser.firstRun.close();
const activity = `chrome-extension://${browser.extensionId}/src/activity/index.html`;
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(`chrome-extension://${browser.extensionId}/src/options/index.html`);
await seedMails(page, MAILS);
await page.addInitScript(observeTimes);

const bare = await measureBare(`chrome-extension://${browser.extensionId}/bare.html`);
await browser.worker.stop();
report(
  'first rows, opened for the first time, worker asleep',
  await measureOpening(activity, { times: 1 }),
  bare.opened,
);
report(
  'first rows, worker asleep',
  await measureOpening(activity, { before: () => browser.worker.stop() }),
  bare.opened,
);
report('first rows, worker awake', await measureOpening(activity), bare.opened);
await waitForAllRows();
report('a keystroke in search, to the drawn frame', await measureTyping(WORDS), bare.typed);
for (const by of WHEEL_STEPS)
  reportLongest(`${describeTurns(by)}, one a frame`, await turnWheel(by), bare.turned.get(by));
report('a jump of 9,000 px, to the drawn frame', await measureJumps(), bare.jumped);
reportLongest('200 jumps, one after another', [await traceLongestTask(page, measureJumps)]);
for (const title of ['Subject', 'Reads', 'Sent']) await sort(title);
await reportMemory();
await browser.close();
await gmail.stop();
await rm(extension, { recursive: true, force: true });

function bareHtml(): string {
  const row = (index: number) => `<div role="row" data-index="${index}">Nothing</div>`;
  const rows = Array.from({ length: 10 }, (_, index) => row(index)).join('');
  const list = `<div role="grid" style="height: 600px; overflow: auto"><div style="height: 2000000px">${rows}</div></div>`;
  return `<!doctype html><title>Bare</title><input type="search">${list}`;
}

async function measureBare(address: string) {
  const bare = {
    opened: await measureOpening(address),
    typed: await measureTyping(WORDS),
    turned: new Map<number, Task[]>(),
    jumped: await measureJumps(),
  };
  for (const by of WHEEL_STEPS) bare.turned.set(by, await turnWheel(by));
  console.log(`a bare page of the extension: first rows ${describe(bare.opened)}`);
  console.log(`a bare page: a keystroke ${describe(bare.typed)}; a jump ${describe(bare.jumped)}`);
  for (const [by, tasks] of bare.turned) reportLongest(`a bare page: ${describeTurns(by)}`, tasks);
  return bare;
}

/** Time until the first rows, for each opening, ms. */
async function measureOpening(address: string, { times = 9, before = async () => {} } = {}): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time++) {
    await page.goto('about:blank');
    await before();
    // Let requests of the previous page end.
    await page.waitForTimeout(1_000);
    await page.goto(address);
    // Do not poll meanwhile: each evaluate costs the page more than a frame.
    await page.waitForTimeout(1_000);
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
    found.push(await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0));
  }
  return found;
}

async function waitForAllRows(): Promise<void> {
  await page.locator(`[role=grid][aria-rowcount="${MAILS + 1}"]`).waitFor({ timeout: 60_000 });
  const { all, longest } = await page.evaluate(() => ({
    all: Math.round(performance.getEntriesByName('all-rows')[0]?.startTime ?? 0),
    longest: longestTask(),
  }));
  console.log(`all rows ${all} ms; longest task meanwhile ${longest} ms`);
  await page.waitForTimeout(500);
}

/** Time from each keystroke to its frame, ms. */
async function measureTyping(text: string): Promise<number[]> {
  await page.getByRole('searchbox').focus();
  const times: number[] = [];
  for (const key of text) {
    await page.evaluate(() => Object.assign(window, { typed: timeOfKeystroke() }));
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (window as unknown as { typed: Promise<number> }).typed));
  }
  await page.getByRole('searchbox').fill('');
  return times;
}

/** Longest task in 200 wheel turns, five times. Each turn waits for the last one's frame. */
async function turnWheel(by: number): Promise<Task[]> {
  await page.locator('[role=grid]').hover();
  const turn = async () => {
    for (let step = 0; step < 200; step++) await page.mouse.wheel(0, by);
    await page.waitForTimeout(500);
  };
  const longest: Task[] = [];
  for (let time = 0; time < 5; time++) longest.push(await traceLongestTask(page, turn));
  return longest;
}

function describeTurns(by: number): string {
  return `200 turns of the wheel, ${by.toLocaleString('en')} px each`;
}

/** Times of 200 scrollbar jumps, each to its frame, ms. */
async function measureJumps(): Promise<number[]> {
  return page.evaluate(() => jumpRepeatedly());
}

async function sort(title: string): Promise<void> {
  const click = async () => {
    await page.locator('[role=columnheader]').getByRole('button', { name: title }).click();
    await page.waitForTimeout(1_000);
  };
  reportLongest(`sorting by ${title}`, [await traceLongestTask(page, click)]);
}

async function reportMemory(): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  console.log(`the page's heap: ${(usedSize / 2 ** 20).toFixed(0)} MB`);
}

function report(what: string, times: number[], bare: number[]): void {
  console.log(`${what}: ${describe(times)}, ${(median(times) / median(bare)).toFixed(1)} x bare`);
}

/** @param bare the same on a bare page */
function reportLongest(what: string, tasks: Task[], bare?: Task[]): void {
  const middle = (some: Task[]) => median(some.map(({ took }) => took));
  const [worst] = tasks.toSorted((a, b) => b.took - a.took);
  const stolen = worst?.stolen === null ? '' : `; in the whole measurement the host took ${worst?.stolen} ms`;
  const worstWords = `${worst?.took.toFixed(0)} ms, of which it ran ${worst?.ran.toFixed(0)}${stolen}`;
  const words = `${middle(tasks).toFixed(0)} ms (median of ${tasks.length}, worst ${worstWords})`;
  const ratio = bare ? `, ${(middle(tasks) / middle(bare)).toFixed(1)} x bare` : '';
  console.log(`${what}: longest task ${tasks.length > 1 ? words : worstWords}${ratio}`);
}

function describe(times: number[]): string {
  const all = times.length > 1 ? ` (median of ${times.length}, worst ${Math.max(...times).toFixed(0)})` : '';
  return `${median(times).toFixed(0)} ms${all}`;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

// The rest runs in the page.
declare function longestTask(): number;
declare function timeOfKeystroke(): Promise<number>;
declare function jumpRepeatedly(): Promise<number[]>;

function observeTimes(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  // Disconnects after the first match, to cost nothing later.
  const mark = (name: string, selector: string) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark(name));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
  };
  mark('first-rows', '[role=row][data-index="9"]');
  mark('all-rows', '[role=grid][aria-busy=false]');
  const nextFrame = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  Object.assign(window, {
    longestTask: () => Math.round(Math.max(0, ...tasks)),
    timeOfKeystroke: () =>
      new Promise<number>((resolve) =>
        document.addEventListener(
          'keydown',
          () => {
            const start = performance.now();
            void nextFrame().then((end) => resolve(end - start));
          },
          { once: true, capture: true },
        ),
      ),
    jumpRepeatedly: async () => {
      const grid = document.querySelector('[role=grid]') as HTMLElement;
      const frames: number[] = [];
      let last = await nextFrame();
      for (let jump = 1; jump <= 200; jump++) {
        grid.scrollTop = jump * 9_000;
        const now = await nextFrame();
        frames.push(now - last);
        last = now;
      }
      return frames;
    },
  });
}
