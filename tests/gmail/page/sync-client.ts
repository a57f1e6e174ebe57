/** Saves and sends drafts by XMLHttpRequest, as Gmail does: InboxSDK wraps it. */
import { type ComposeRequest, type DraftSlot, decodeComposeResponse, encodeComposeRequest } from '../sync-codec.ts';
import { setup } from './setup.ts';

let requestCount = 0;

/** Resolves to the legacy ids; rejects unless 200, as InboxSDK's wrapper reports an error without text. */
export function syncDraft(
  request: ComposeRequest,
  slot: DraftSlot,
): Promise<{ legacyMessageId: string; legacyThreadId: string }> {
  requestCount += 1;
  const url = `/sync/u/${setup.account}/i/s?hl=${setup.language}&c=${requestCount}&rt=r&pt=ji`;
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', url, true);
    xhr.setRequestHeader('Content-Type', 'application/json');
    xhr.setRequestHeader('X-Gmail-BTAI', '[]');
    xhr.setRequestHeader('X-Framework-Xsrf-Token', 'standin');
    const fail = () => reject(new Error(`sync failed with HTTP ${xhr.status}`));
    xhr.addEventListener('error', fail);
    xhr.addEventListener('load', () => {
      const answer = xhr.status === 200 ? decodeComposeResponse(xhr.responseText) : null;
      if (answer) resolve(answer);
      else fail();
    });
    xhr.send(encodeComposeRequest(request, slot));
  });
}
