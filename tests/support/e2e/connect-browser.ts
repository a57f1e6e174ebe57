import type { Browser } from './launch-browser.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok?: { error: string | null } }> } };

/** Connects a browser as its pages do once a link was pasted, and closes the page that opened at the install. */
export async function connectBrowser({ firstRun }: Browser, link: string): Promise<void> {
  const { ok } = await firstRun.evaluate(
    (pasted) => chrome.runtime.sendMessage({ kind: 'connection.connect', request: { link: pasted } }),
    link,
  );
  if (ok?.error !== null) throw new Error(`the browser did not connect: ${JSON.stringify(ok)}`);
  await firstRun.close();
}
