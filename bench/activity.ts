/**
 * The activity page with 50,000 mails in a real Chromium with a real IndexedDB, beside a page of the same extension that shows nine
 * rows of nothing and asks nobody. What it prints is this machine's; the ratios are worth more. Build first; `npm run bench:activity`.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchBrowser } from '../tests/e2e/support/launch-browser.ts';
import { seedMails } from '../tests/e2e/support/seed-mails.ts';
import { startGmail } from '../tests/gmail/server.ts';

const MAILS = 50_000;

const gmail = await startGmail({});
const extension = await mkdtemp(join(tmpdir(), 'nunchi-bench-'));
await cp(join(import.meta.dirname, '../dist/extension'), extension, { recursive: true });
const rows = `${'<div role="row">Nothing</div>'.repeat(9)}<div role="row" data-index="9">Nothing</div>`;
await writeFile(join(extension, 'bare.html'), `<!doctype html><title>Bare</title>${rows}`);
const browser = await launchBrowser({ gmail, extension });
const activity = `chrome-extension://${browser.extensionId}/src/activity/index.html`;
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(`chrome-extension://${browser.extensionId}/src/options/index.html`);
await seedMails(page, MAILS);
await page.addInitScript(watchTimes);

const bare = await openBare(page);
console.log(`a bare page of the extension: first rows ${bare} ms`);
await page.goto('about:blank');
await browser.worker.stop();
await open(page, 'worker asleep');
await page.goto('about:blank');
await open(page, 'worker awake');
await page.waitForTimeout(500);

await search(page, 'the offer dana 49');
await scroll(page);
for (const title of ['Subject', 'Reads', 'Sent']) await sort(page, title);
await memory(page);
await browser.close();
await gmail.stop();
await rm(extension, { recursive: true, force: true });

/** ms; the median of nine. */
async function openBare(page: Page): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 9; time++) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${browser.extensionId}/bare.html`);
    await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0));
  }
  return Math.round(times.sort((a, b) => a - b)[4] ?? 0);
}

async function open(page: Page, how: string): Promise<void> {
  await page.goto(activity);
  await page.locator(`[role=grid][aria-rowcount="${MAILS + 1}"]`).waitFor({ timeout: 60_000 });
  const { first, all, longest } = await page.evaluate(() => ({
    first: Math.round(performance.getEntriesByName('first-rows')[0]?.startTime ?? 0),
    all: Math.round(performance.getEntriesByName('all-rows')[0]?.startTime ?? 0),
    longest: longestTask(),
  }));
  console.log(
    `${how}: first rows ${first} ms (${(first / bare).toFixed(1)} x bare), all ${all} ms, longest task ${longest} ms`,
  );
}

async function search(page: Page, words: string): Promise<void> {
  await page.evaluate(() => forgetTasks());
  await page.getByRole('searchbox').focus();
  const times: number[] = [];
  for (const key of words) {
    await page.evaluate(() => Object.assign(window, { typed: whenTyped() }));
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => (window as unknown as { typed: Promise<number> }).typed));
  }
  times.sort((a, b) => a - b);
  const [median, worst] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
  console.log(
    `a keystroke in search, to the drawn frame: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms; longest task ${await page.evaluate(() => longestTask())} ms`,
  );
  await page.getByRole('searchbox').fill('');
}

async function scroll(page: Page): Promise<void> {
  await page.evaluate(() => forgetTasks());
  await page.locator('[role=grid]').hover();
  for (let step = 0; step < 60; step++) await page.mouse.wheel(0, 1_200);
  const frames = await page.evaluate(() => jumpAbout());
  console.log(
    `scrolling: longest task ${await page.evaluate(() => longestTask())} ms; 200 jumps of 9,000 px: longest frame ${frames} ms`,
  );
}

async function sort(page: Page, title: string): Promise<void> {
  await page.evaluate(() => forgetTasks());
  await page.locator('[role=columnheader]').getByRole('button', { name: title }).click();
  await page.waitForTimeout(1_000);
  console.log(`sorting by ${title}: longest task ${await page.evaluate(() => longestTask())} ms`);
}

async function memory(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  console.log(`the page's heap: ${(usedSize / 2 ** 20).toFixed(0)} MB`);
}

/** The rest runs in the page. */
declare function longestTask(): number;
declare function forgetTasks(): void;
declare function whenTyped(): Promise<number>;
declare function jumpAbout(): Promise<number>;

function watchTimes(): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  const seen = new Set<string>();
  const mark = (name: string, there: boolean) => {
    if (!there || seen.has(name)) return;
    seen.add(name);
    requestAnimationFrame(() => performance.mark(name));
  };
  new MutationObserver(() => {
    mark('first-rows', document.querySelector('[role=row][data-index="9"]') !== null);
    mark('all-rows', document.querySelector('[role=grid][aria-busy=false]') !== null);
  }).observe(document, { subtree: true, childList: true, attributes: true });
  const nextFrame = () =>
    new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
  Object.assign(window, {
    longestTask: () => Math.round(Math.max(0, ...tasks)),
    forgetTasks: () => void tasks.splice(0),
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
      let [longest, last] = [0, await nextFrame()];
      for (let jump = 1; jump <= 200; jump++) {
        grid.scrollTop = jump * 9_000;
        const now = await nextFrame();
        longest = Math.max(longest, now - last);
        last = now;
      }
      return Math.round(longest);
    },
  });
}
