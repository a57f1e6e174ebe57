/** Changes tab state and clock for the extension's script in Gmail alone. */
import type { Page } from '@playwright/test';

/** Hides the tab from the script alone; the answer shows it again. */
export async function hideTab(page: Page): Promise<() => Promise<void>> {
  const run = await evaluateInScript(page);
  const setHidden = (hidden: boolean) =>
    run(`Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`);
  await setHidden(true);
  return () => setHidden(false);
}

/** Shortens InboxSDK's 2 s search for compose windows. Call once, before the page opens. */
export async function findComposeSoon(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (!origin.startsWith('chrome-extension:')) return;
    // The page may be gone by then.
    cdp.send('Runtime.evaluate', { contextId: id, expression: `(${shortenInterval})()` }).catch(() => undefined);
  });
  await cdp.send('Runtime.enable');
}

/** Runs in the script's world. */
function shortenInterval(): void {
  const set = globalThis.setInterval;
  const shortened = (run: () => void, every: number) => set(run, every === 2_000 ? 50 : every);
  Object.assign(globalThis, { setInterval: shortened });
}

/** Sets the script's clock back, ms. */
export async function setClockBack(page: Page, by: number): Promise<void> {
  const run = await evaluateInScript(page);
  await run(`{ const now = Date.now; Date.now = () => now() - ${by}; }`);
}

/** The answer moves the clock of timers set from now on, ms. */
export async function moveTimers(page: Page): Promise<(by: number) => Promise<void>> {
  const run = await evaluateInScript(page);
  await run(`(${replaceTimers})()`);
  return (by) => run(`moveTimers(${by})`);
}

/** Runs in the script's world. */
function replaceTimers(): void {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  type Id = ReturnType<typeof set>;
  const waiting = new Map<Id, { run: () => void; dueAt: number }>();
  let moved = 0;
  const clearTimer = (id: Id) => {
    waiting.delete(id);
    clear(id);
  };
  const setTimer = (run: () => void, after = 0) => {
    const id = set(() => {
      waiting.delete(id);
      run();
    }, after);
    waiting.set(id, { run, dueAt: performance.now() + moved + after });
    return id;
  };
  const moveTimers = (by: number) => {
    moved += by;
    for (const [id, { run, dueAt }] of [...waiting]) {
      if (dueAt > performance.now() + moved || !waiting.has(id)) continue;
      clearTimer(id);
      run();
    }
  };
  Object.assign(globalThis, { setTimeout: setTimer, clearTimeout: clearTimer, moveTimers });
}

async function evaluateInScript(page: Page): Promise<(expression: string) => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const contexts: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) contexts.push(id);
  });
  await cdp.send('Runtime.enable');
  return async (expression) => {
    for (const contextId of contexts) {
      const { exceptionDetails } = await cdp.send('Runtime.evaluate', { contextId, expression });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
    }
  };
}
