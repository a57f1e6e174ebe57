import type { Page } from '@playwright/test';

/** The person goes to another tab: told to the extension's script in the page alone, as Playwright keeps every page in sight. */
export async function hideTab(page: Page): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page);
  const contexts: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (origin.startsWith('chrome-extension:')) contexts.push(id);
  });
  await cdp.send('Runtime.enable');
  const tell = async (hidden: boolean) => {
    const expression = `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`;
    for (const contextId of contexts) await cdp.send('Runtime.evaluate', { contextId, expression });
  };
  await tell(true);
  return () => tell(false);
}
