import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { READERS } from '../../support/e2e/recipient.ts';
import { ImageProxy } from '../image-proxy.ts';
import { Mailboxes } from '../mailbox.ts';
import { ACCOUNTS } from '../seed.ts';
import type { DemoMail, Played } from './demo-mail.ts';
import { recipientEndpoint } from './recipient-endpoint.ts';

const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const TOKEN = 'A'.repeat(56);

let mailboxes: Mailboxes;
/** One server for both the demo's endpoint and the backend. */
let url: string;
let loads: { agent: string | undefined; address: string | string[] | undefined }[];
let backendIsUp: boolean;
let stop: () => Promise<void>;

beforeEach(async () => {
  mailboxes = new Mailboxes({ people: ACCOUNTS, proxy: new ImageProxy(), undoSeconds: 5 });
  loads = [];
  backendIsUp = true;
  const endpoint = recipientEndpoint(mailboxes);
  const server = createServer(async (request, response) => {
    if (await endpoint(new URL(request.url ?? '', url), request, response)) return;
    if (!backendIsUp) return void response.writeHead(503).end();
    loads.push({ agent: request.headers['user-agent'], address: request.headers['x-forwarded-for'] });
    response.writeHead(200, { 'content-type': 'image/gif' }).end(GIF);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = async () => {
    mailboxes.stop();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
});

afterEach(() => stop());

function send(messageId: string, body: string): void {
  const to = [{ name: 'Dana', address: 'dana@northwind.example' }];
  const draft = { messageId, threadId: `thread-${messageId}`, to, cc: [], bcc: [], subject: messageId, body };
  mailboxes.send(0, { ...draft, plainText: false });
}

const pixel = () => `<img src="${url}/p/${TOKEN}.gif" width="1" height="1" alt="">`;

async function list(account = 0): Promise<DemoMail[]> {
  return (await (await fetch(`${url}/demo/${account}/mails`)).json()) as DemoMail[];
}

async function play(id: string, reader: string): Promise<Played['problem']> {
  const answer = await fetch(`${url}/demo/0/play`, { method: 'POST', body: JSON.stringify({ id, reader }) });
  return ((await answer.json()) as Played).problem;
}

test('lists sent mails that were not undone, latest first, with their pixel state', async () => {
  send('first', pixel());
  send('second', '<div>no pixel</div>');
  send('third', pixel());
  mailboxes.undoSend(0, 'third');
  expect((await list()).map(({ id, asksReceipt }) => [id, asksReceipt])).toEqual([
    ['second', false],
    ['first', true],
  ]);
  expect(await list(1)).toEqual([]);
});

test('loads a delivered mail with the reader’s user agent and address', async () => {
  send('mail', pixel());
  mailboxes.deliverNow();
  expect(await play('mail', 'Outlook on a phone in Seoul')).toBeNull();
  const { userAgent, address } = READERS['Outlook on a phone in Seoul'];
  expect(loads).toEqual([{ agent: userAgent, address }]);
});

test('refuses to load a mail while Undo is offered', async () => {
  send('mail', pixel());
  expect(await play('mail', 'Gmail')).toBe('not-arrived');
  expect(loads).toEqual([]);
});

test('reports why nothing was loaded', async () => {
  send('silent', '<div>no pixel</div>');
  send('mail', pixel());
  mailboxes.deliverNow();
  expect(await play('silent', 'Gmail')).toBe('asks-no-receipt');
  expect(await play('unknown', 'Gmail')).toBe('gone');
  expect(await play('mail', 'toString')).toBe('gone');
  backendIsUp = false;
  expect(await play('mail', 'Gmail')).toBe('no-image');
  expect(loads).toEqual([]);
});
