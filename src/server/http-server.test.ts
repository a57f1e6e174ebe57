import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer, listen, serve } from './http-server.ts';

async function start(): Promise<number> {
  const server = await listen({ host: '127.0.0.1', port: 0 });
  serve(
    server,
    (_, response) => response.end('pixel'),
    () => new Response('app'),
  );
  onTestFinished(() => closeServer(server, AbortSignal.timeout(0)));
  return (server.address() as AddressInfo).port;
}

/** Sends raw bytes; returns everything until the connection ends. */
function say(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let response = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => {
      response += data;
    });
    socket.on('end', () => resolve(response));
    socket.on('error', reject);
  });
}

test('routes /p/ to the pixel and the rest to the app', async () => {
  const port = await start();
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await get('/p/x')).toBe('pixel');
  expect(await get('/p')).toBe('app');
  expect(await get('/')).toBe('app');
});

test.each([
  ['http://nunchi.example/p/x', 'pixel'],
  ['HTTPS://nunchi.example:8787/p/x?y', 'pixel'],
  ['http://nunchi.example/', 'app'],
  ['http://nunchi.example', 'app'],
])('routes %s, a URL with its server, to the %s', async (target, where) => {
  const response = await say(await start(), `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(response).toMatch(/^HTTP\/1\.1 200 /);
  expect(response).toMatch(new RegExp(`\\b${where}\\b`));
});

test('headers beyond 8 KiB are a 431 problem', async () => {
  const response = await say(await start(), `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(8 * 1024)}\r\n\r\n`);
  expect(response).toMatch(/^HTTP\/1\.1 431 /);
  expect(response).toContain('application/problem+json');
  expect(JSON.parse(response.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 431 });
});

test('what is not HTTP is a 400 problem', async () => {
  expect(await say(await start(), 'hello there\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
});

test('survives a client that disconnects in mid-request', async () => {
  const port = await start();
  const broken = request({ port, host: '127.0.0.1', method: 'POST', headers: { 'content-length': 100 } });
  broken.on('error', () => undefined);
  broken.write('half', () => broken.destroy());
  await new Promise((resolve) => broken.on('close', resolve));
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});

test('closing waits for a running response, and cuts off one that takes too long', async () => {
  const server = await listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  const arrived: string[] = [];
  let response = (_: Response) => {};
  serve(
    server,
    () => undefined,
    ({ url }) => {
      arrived.push(url);
      if (url.endsWith('/never')) return new Promise(() => {});
      return new Promise<Response>((resolve) => {
        response = resolve;
      });
    },
  );
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  const never = fetch(`http://127.0.0.1:${port}/never`).then(
    () => 'answered',
    () => 'cut off',
  );
  await expect.poll(() => arrived.length).toBe(2);
  const limit = new AbortController();
  const closed = closeServer(server, limit.signal);
  response(new Response('late'));
  expect(await (await slow).text()).toBe('late');
  limit.abort();
  await closed;
  expect(await never).toBe('cut off');
});
