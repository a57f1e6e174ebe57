import browser from 'webextension-polyfill';
import type { Kind, Request, Response } from './messages.ts';

/**
 * Sends to the background. Rejects without a response: it is starting, or the extension was updated under this page.
 */
export async function send<K extends Kind>(
  kind: K,
  ...[request]: Request<K> extends undefined ? [] : [Request<K>]
): Promise<Response<K>> {
  // JSON drops an undefined `ok`.
  const answer: { ok?: Response<K> } | { error: string } | undefined = await browser.runtime.sendMessage({
    kind,
    request,
  });
  if (answer && !('error' in answer)) return answer.ok as Response<K>;
  throw new Error(`${kind}: ${answer?.error ?? 'the background did not answer'}`);
}
