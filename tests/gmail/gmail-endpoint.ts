/** Gmail's own endpoints that its page and InboxSDK call: sync, and a message's original. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { readBody } from './data-endpoint.ts';
import type { Mailboxes } from './mailbox.ts';
import { decodeComposeRequest, encodeComposeResponse } from './sync-codec.ts';
import { respondToSearch, respondToThreadLookup } from './sync-lookups.ts';

/** POST `/sync/u/N/i/s`: saves or sends a draft. */
export async function handleSync(
  mailboxes: Mailboxes,
  account: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = decodeComposeRequest(await readBody(request));
  if (!asked) {
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    return;
  }
  const { action, draft } = asked;
  if (action === 'send') {
    const outcome = mailboxes.sends.takeOutcome();
    if (outcome.delayMs > 0) await wait(outcome.delayMs);
    if (outcome.fails) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end('Backend error');
      return;
    }
  }
  const { thread, mail } = action === 'send' ? mailboxes.send(account, draft) : mailboxes.saveDraft(account, draft);
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    encodeComposeResponse({
      action,
      messageId: mail.id,
      threadId: thread.id,
      legacyMessageId: mail.legacyId,
      legacyThreadId: thread.legacyId,
      rfcId: mail.rfcId,
      to: mail.to,
      cc: mail.cc,
      bcc: mail.bcc,
      at: mail.at,
    }),
  );
}

/** POST `/sync/u/N/i/fd` and `/bv`. InboxSDK tries Gmail's older format first, which Gmail rejects. */
export async function handleLookup(
  mailboxes: Mailboxes,
  account: number,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (url.searchParams.get('pt') !== 'ji') {
    response.writeHead(400).end();
    return;
  }
  const answer = url.pathname.endsWith('/fd') ? respondToThreadLookup : respondToSearch;
  response.writeHead(200, { 'content-type': 'application/json' }).end(answer(mailboxes, account, body));
}

/** GET `/mail/u/N?view=om&permmsgid=…`: InboxSDK reads the legacy id from this page's link. */
export function originalMessagePage(mailboxes: Mailboxes, account: number, permId: string): string {
  const found = mailboxes.findMail(account, permId);
  // For a draft never saved Gmail returns 200 without a link.
  const link = found
    ? `<a class="download" href="/mail/u/${account}?view=att&amp;th=${found.mail.legacyId}&amp;attid=0">Download original</a>`
    : '';
  return `<!doctype html><title>Original message</title><body>${link}</body>`;
}
