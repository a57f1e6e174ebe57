/**
 * The activity page with 50,000 mails in a real Chromium with a real IndexedDB, beside a bare page of the same extension: ten rows of
 * nothing, a search box that finds nothing, and a list to scroll that is empty. What it prints is this machine's; the ratios are worth
 * more. Build first; `npm run bench:activity`.
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
/** px of one turn: a notch of an ordinary wheel, one that leaves just half of the rows on show, and one that goes past all of them. */
const TURNS = [120, 240, 1_200];

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
await page.addInitScript(watchTimes);

const bare = await measureBare(`chrome-extension://${browser.extensionId}/bare.html`);
await browser.worker.stop();
tell('first rows, opened for the first time, worker asleep', await opened(activity, { times: 1 }), bare.opened);
tell('first rows, worker asleep', await opened(activity, { before: () => browser.worker.stop() }), bare.opened);
tell('first rows, worker awake', await opened(activity), bare.opened);
await readAll();
tell('a keystroke in search, to the drawn frame', await typed(WORDS), bare.typed);
for (const by of TURNS) tellLongest(`${turns(by)}, one a frame`, await turnWheel(by), bare.turned.get(by));
tell('a jump of 9,000 px, to the drawn frame', await jumped(), bare.jumped);
tellLongest('200 jumps, one after another', [await traceLongestTask(page, jumped)]);
for (const title of ['Subject', 'Reads', 'Sent']) await sort(title);
await tellMemory();
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
    opened: await opened(address),
    typed: await typed(WORDS),
    turned: new Map<number, Task[]>(),
    jumped: await jumped(),
  };
  for (const by of TURNS) bare.turned.set(by, await turnWheel(by));
  console.log(`a bare page of the extension: first rows ${describe(bare.opened)}`);
  console.log(`a bare page: a keystroke ${describe(bare.typed)}; a jump ${describe(bare.jumped)}`);
  for (const [by, tasks] of bare.turned) tellLongest(`a bare page: ${turns(by)}`, tasks);
  return bare;
}

/** When the first rows stood there, each time that the page was opened; ms. */
async function opened(address: string, { times = 9, before = async () => {} } = {}): Promise<number[]> {
  const found: number[] = [];
  for (let time = 0; time < times; time++) {
    await page.goto('about:blank');
    await before();
    // What the page before had asked for is through.
    await page.waitForTimeout(1_000);
    await page.goto(address);
    // Until then nothing asks the page anything: the runner's own questions cost it more than a frame.
    await page.waitForTimeout(1_000);
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
    found.push(await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0));
  }
  return found;
}

async function readAll(): Promise<void> {
  await page.locator(`[role=grid][aria-rowcount="${MAILS + 1}"]`).waitFor({ timeout: 60_000 });
  const { all, longest } = await page.evaluate(() => ({
    all: Math.round(performance.getEntriesByName('all-rows')[0]?.startTime ?? 0),
    longest: longestTask(),
  }));
  console.log(`all rows ${all} ms; longest task meanwhile ${longest} ms`);
  await page.waitForTimeout(500);
}

/** Each letter until the frame that shows what it found; ms. */
async function typed(words: string): Promise<number[]> {
  await page.getByRole('searchbox').focus();
  const times: number[] = [];
  for (const key of words) {
    await page.evaluate(() => Object.assign(window, { typed: whenTyped() }));
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (window as unknown as { typed: Promise<number> }).typed));
  }
  await page.getByRole('searchbox').fill('');
  return times;
}

/** The longest task in 200 turns, five times one after another. A turn waits for the frame of the one before. */
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

function turns(by: number): string {
  return `200 turns of the wheel, ${by.toLocaleString('en')} px each`;
}

/** 200 jumps, as the scrollbar makes them, each until its frame; ms. */
async function jumped(): Promise<number[]> {
  return page.evaluate(() => jumpAbout());
}

async function sort(title: string): Promise<void> {
  const click = async () => {
    await page.locator('[role=columnheader]').getByRole('button', { name: title }).click();
    await page.waitForTimeout(1_000);
  };
  tellLongest(`sorting by ${title}`, [await traceLongestTask(page, click)]);
}

async function tellMemory(): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  console.log(`the page's heap: ${(usedSize / 2 ** 20).toFixed(0)} MB`);
}

function tell(what: string, times: number[], bare: number[]): void {
  console.log(`${what}: ${describe(times)}, ${(median(times) / median(bare)).toFixed(1)} x bare`);
}

/** @param bare what the same took of a bare page */
function tellLongest(what: string, tasks: Task[], bare?: Task[]): void {
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

/** The rest runs in the page. */
declare function longestTask(): number;
declare function whenTyped(): Promise<number>;
declare function jumpAbout(): Promise<number[]>;

function watchTimes(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  // Each looks until it has seen, and then costs nothing.
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
    whenTyped: () =>
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
    jumpAbout: async () => {
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
