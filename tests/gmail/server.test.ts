import { request as httpsRequest } from 'node:https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type GmailStandIn, startGmail } from './server.ts';
import { type ComposeRequest, decodeComposeResponse, encodeComposeRequest } from './sync-codec.ts';

let gmail: GmailStandIn;
beforeEach(async () => {
  gmail = await startGmail({ seeded: false, undoSeconds: 60 });
});
afterEach(() => gmail.stop());

/** Sends a request as a browser with the resolver rules does. */
function ask(path: string, { body = '', host = 'mail.google.com' } = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: gmail.port,
        path,
        method: body ? 'POST' : 'GET',
        headers: { host },
        rejectUnauthorized: false,
      },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        resolve({ status: response.statusCode ?? 0, text });
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}

const mail: ComposeRequest = {
  action: 'send',
  draft: {
    messageId: 'msg-a:r1',
    threadId: 'thread-a:r2',
    to: [{ address: 'dana@northwind.example', name: 'Dana' }],
    cc: [],
    bcc: [],
    subject: 'Hello',
    body: '<div>hello</div>',
    plainText: false,
  },
};

test('a send over sync returns its ids', async () => {
  const { status, text } = await ask('/sync/u/0/i/s?hl=en', { body: encodeComposeRequest(mail, 'first-save') });
  expect(status).toBe(200);
  const [sent] = gmail.mailboxes.sent;
  expect(decodeComposeResponse(text)).toEqual({
    legacyMessageId: sent?.legacyMessageId,
    legacyThreadId: sent?.legacyThreadId,
  });
});

test('a failing send returns 500 and sends nothing', async () => {
  gmail.mailboxes.sends.failNext();
  const { status } = await ask('/sync/u/0/i/s', { body: encodeComposeRequest(mail, 'first-save') });
  expect(status).toBe(500);
  expect(gmail.mailboxes.sent).toEqual([]);
});

test('a message’s original page links its legacy id, and is empty for a draft that was never saved', async () => {
  await ask('/sync/u/0/i/s', { body: encodeComposeRequest(mail, 'first-save') });
  const known = await ask('/mail/u/0?ik=x&view=om&permmsgid=msg-a:r1');
  // InboxSDK 2.2.26's pattern, in getGmailMessageIdForSyncMessageId.
  const link = /<a\b[^<>]+\bhref="\/mail[^"]*(?:\?|&(?:amp;)?)view=att&(?:amp;)?th=([a-f0-9]+)&/i.exec(known.text);
  expect(link?.[1]).toBe(gmail.mailboxes.sent[0]?.legacyMessageId);
  const unknown = await ask('/mail/u/0?ik=x&view=om&permmsgid=msg-a:r404');
  expect(unknown).toMatchObject({ status: 200, text: expect.not.stringContaining('view=att') });
});

test('each account has its own page, and its scripts are served without types', async () => {
  const page = await ask('/mail/u/1/');
  expect(page.text).toContain('hello@seochon-studio.example');
  const script = await ask('/standin/page/page/main.ts');
  expect(script.status).toBe(200);
  expect(script.text).not.toContain('import type');
  expect((await ask('/standin/page/../../package.json')).status).toBe(404);
});

test('InboxSDK’s look-ups find a thread by sync id and by legacy id', async () => {
  await ask('/sync/u/0/i/s', { body: encodeComposeRequest(mail, 'first-save') });
  const legacyThreadId = gmail.mailboxes.sent[0]?.legacyThreadId ?? '';
  const byId = await ask('/sync/u/0/i/fd?rt=r&pt=ji', { body: JSON.stringify([[['thread-a:r2', 1]], 2]) });
  expect(JSON.parse(byId.text)[1][0][1][0][15]).toBe(legacyThreadId);
  const query = `threadid:${BigInt(`0x${legacyThreadId}`)}`;
  const found = await ask('/sync/u/0/i/bv?rt=r&pt=ji', { body: JSON.stringify([[null, 51, null, query]]) });
  expect(JSON.parse(found.text)[2][0][0][3]).toBe('thread-a:r2');
  expect((await ask('/sync/u/0/i/fd', { body: '{"1":[{"1":"thread-a:r2","2":1}]}' })).status).toBe(400);
});

test('every request is logged with its host', async () => {
  await ask('/mail/u/0/');
  await ask('/meips/unknown=s0', { host: 'ci3.googleusercontent.com' });
  expect(gmail.requests.map(({ host, path }) => host + path)).toEqual([
    'mail.google.com/mail/u/0/',
    'ci3.googleusercontent.com/meips/unknown=s0',
  ]);
});

test('extensions handle unknown paths', async () => {
  gmail.extend((url, _request, response) => {
    if (url.pathname !== '/demo/hello') return false;
    response.end('hello');
    return true;
  });
  expect(await ask('/demo/hello')).toEqual({ status: 200, text: 'hello' });
  expect((await ask('/demo/else')).status).toBe(404);
});
