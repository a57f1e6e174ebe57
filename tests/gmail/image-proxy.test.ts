import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { GMAIL_PROXY_AGENT, ImageProxy } from './image-proxy.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('shown mail has proxied images with the original after #, and quotes restore them', () => {
  const proxy = new ImageProxy();
  const written =
    '<p>a</p><IMG width="1" src="http://b.example/p/x.gif?a=1&amp;b=2" alt=""><img src=data:image/gif;base64,AA>';
  const shown = proxy.rewrite(written);
  expect(shown).toMatch(
    /src="https:\/\/ci3\.googleusercontent\.com\/meips\/[\w-]+=s0-d-e1-ft#http:\/\/b\.example\/p\/x\.gif\?a=1&amp;b=2"/,
  );
  expect(shown).toContain('src=data:image/gif;base64,AA');
  expect(proxy.rewrite(shown)).toBe(shown);
  expect(proxy.restore(shown)).toContain('src="http://b.example/p/x.gif?a=1&amp;b=2"');
});

test('fetches the original as Gmail’s proxy, on every request', async () => {
  const agents: (string | undefined)[] = [];
  const origin = await listen(
    createServer((request, response) => {
      agents.push(request.headers['user-agent']);
      response.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'no-store' }).end('GIF89a');
    }),
  );
  const proxy = new ImageProxy();
  const front = await listen(createServer((request, response) => void proxy.handle(request, response)));
  const { pathname } = new URL(proxy.address(`${origin}/p/token.gif`));
  for (const _ of [1, 2]) {
    const answer = await fetch(front + pathname);
    expect(await answer.text()).toBe('GIF89a');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect(agents).toEqual([GMAIL_PROXY_AGENT, GMAIL_PROXY_AGENT]);
});

test('returns 404 for unknown images and dead servers', async () => {
  const proxy = new ImageProxy();
  const front = await listen(createServer((request, response) => void proxy.handle(request, response)));
  expect((await fetch(`${front}/meips/unknown=s0-d-e1-ft`)).status).toBe(404);
  const { pathname } = new URL(proxy.address('http://127.0.0.1:1/p/x.gif'));
  expect((await fetch(front + pathname)).status).toBe(404);
});
