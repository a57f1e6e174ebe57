import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import { chooseLanguage } from './words.ts';

let server: TestApp;

beforeEach(() => {
  server = createTestApp();
});

afterEach(() => server.close());

const CONNECT_LINK = /http:\/\/localhost:8787\/connect#([\w-]{22})/;

async function welcome(headers: Record<string, string> = {}, from = '127.0.0.1', httpVersion = '1.1'): Promise<string> {
  const response = await server.call('GET', '/', { headers, from, httpVersion });
  expect(response.status).toBe(200);
  return response.text();
}

test('shows the owner one connect link until it is used, then that a browser is connected', async () => {
  const [, code] = CONNECT_LINK.exec(await welcome()) ?? [];
  expect(CONNECT_LINK.exec(await welcome())?.[1]).toBe(code);
  expect((await server.connect(code)).newAccount).toBe(true);
  const after = await welcome();
  expect(after).not.toMatch(CONNECT_LINK);
  expect(after).toContain('One browser is connected.');
});

test.each([
  ['another machine', {}, '192.168.0.7'],
  ['a name that was rebound to this machine', { host: 'evil.example:8787' }, '127.0.0.1'],
  ['a proxy', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1'],
  ['a proxy that uses the standard header', { forwarded: 'for=203.0.113.9' }, '127.0.0.1'],
  ['a tunnel', { 'cf-connecting-ip': '203.0.113.9' }, '127.0.0.1'],
  ['a proxy that adds nothing, as nginx is by itself', {}, '127.0.0.1', '1.0'],
])('shows neither link nor folder through %s', async (_, headers, from, httpVersion = '1.1') => {
  const page = await welcome(headers, from, httpVersion);
  expect(page).not.toMatch(/connect#|dist.extension/);
  expect(page).toContain('Ask the owner');
});

test('shows no link behind a public URL, since a silent proxy looks like the owner', async () => {
  const behind = createTestApp({ publicUrl: 'https://mail.example.kr' });
  const page = await (await behind.call('GET', '/')).text();
  expect(page).not.toMatch(/connect#/);
  await behind.close();
});

test.each([
  ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
  ['en-US,en;q=0.9,ko;q=0.1', 'en'],
  ['fr,ko;q=0.5', 'ko'],
  ['fr', 'en'],
  ['ko;q=0', 'en'],
  [undefined, 'en'],
])('for %s the language is %s', (accepted, language) => {
  expect(chooseLanguage(accepted)).toBe(language);
});

test('the pages are in Korean too', async () => {
  const page = await welcome({ 'accept-language': 'ko' });
  expect(page).toContain('<html lang="ko">');
  expect(page).toContain('브라우저 연결하기');
});

test.each(['/', '/connect'])('%s allows only its own style and scripts', async (path) => {
  const response = await server.call('GET', path);
  const policy = response.headers.get('Content-Security-Policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:/);
  const page = await response.text();
  const inline = [...page.matchAll(/<(style|script)[^>]*>([\s\S]*?)<\/\1>/g)].map((match) => match[2] ?? '');
  expect(inline.length).toBeGreaterThan(1);
  for (const text of inline) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
});
