import type { Browser } from './launch-browser.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: { error: string | null } }> } };

/** Sends the message that its pages send for a pasted link, and closes the first-run page. */
export async function connectBrowser({ firstRun }: Browser, link: string): Promise<void> {
  const { ok } = await firstRun.evaluate(
    (pasted) => chrome.runtime.sendMessage({ kind: 'connection.connect', request: { link: pasted } }),
    link,
  );
  if (ok?.error !== null) throw new Error(`the browser did not connect: ${JSON.stringify(ok)}`);
  await firstRun.close();
}
