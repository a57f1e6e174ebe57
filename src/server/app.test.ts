import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../tests/support/server/create-test-app.ts';

let server: TestApp;

beforeEach(() => {
  server = createTestApp();
});

afterEach(() => server.close());

test('an unknown address is a 404, a wrong method a 405 with the right ones, both problems', async () => {
  const unknown = await server.call('GET', '/v1/nothing');
  expect(unknown.status).toBe(404);
  const wrong = await server.call('POST', '/v1/me');
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('Allow')).toBe('GET, PATCH, DELETE');
  for (const response of [unknown, wrong]) {
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: response.status, detail: expect.any(String) });
  }
});

test.each(['chrome-extension://abcdefghijklmnop', 'moz-extension://0a1b-2c3d'])('%s is allowed', async (origin) => {
  const preflight = await server.call('OPTIONS', '/v1/me', {
    headers: {
      origin,
      'access-control-request-method': 'DELETE',
      'access-control-request-headers': 'authorization, content-type, nunchi-clock',
      'access-control-request-private-network': 'true',
    },
  });
  expect(preflight.status).toBe(204);
  expect(Object.fromEntries(preflight.headers)).toMatchObject({
    'access-control-allow-origin': origin,
    'access-control-allow-methods': expect.stringContaining('DELETE'),
    'access-control-allow-headers': 'Authorization,Content-Type,Nunchi-Clock',
    'access-control-allow-private-network': 'true',
    'access-control-max-age': expect.stringMatching(/^\d+$/),
  });
  expect(preflight.headers.has('Access-Control-Allow-Credentials')).toBe(false);
  const response = await server.call('GET', '/v1/me', { headers: { origin } });
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin);
});

test('every API response, errors too, names the versions and exposes them to extensions', async () => {
  const { token } = await server.connect();
  const headers = { origin: 'chrome-extension://abcdefghijklmnop' };
  const responses = await Promise.all([
    server.call('GET', '/v1/me', { token, headers }),
    server.call('GET', '/v1/me', { headers }),
    server.call('PUT', '/v1/messages/short', { token, headers, body: {} }),
    server.call('GET', '/v1/nothing', { headers }),
    server.call('PATCH', '/v1/devices', { headers }),
  ]);
  expect(responses.map(({ status }) => status)).toEqual([200, 401, 400, 404, 405]);
  for (const response of responses) {
    expect(response.headers.get('Nunchi-Api')).toBe('1-1');
    expect(response.headers.get('Access-Control-Expose-Headers')).toContain('Nunchi-Api');
  }
  expect((await server.call('GET', '/', { headers })).headers.has('Nunchi-Api')).toBe(false);
});

test.each(['https://mail.google.com', 'https://evil.example', 'null', 'chrome-extension://a.evil.example'])(
  '%s is not allowed',
  async (origin) => {
    const asked = { origin, 'access-control-request-method': 'GET' };
    for (const [method, headers] of [['OPTIONS', asked] as const, ['GET', { origin }] as const]) {
      const response = await server.call(method, '/v1/me', { headers });
      expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
    }
  },
);

test('the pages allow no other origin, extensions included', async () => {
  const response = await server.call('GET', '/', { headers: { origin: 'chrome-extension://abcdefghijklmnop' } });
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
});

test('is alive and ready, and not ready while it stops', async () => {
  expect((await server.call('GET', '/livez')).status).toBe(200);
  expect((await server.call('GET', '/readyz')).status).toBe(200);
  server.stopping.abort();
  const response = await server.call('GET', '/readyz');
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'not ready', reasons: ['stopping'] });
});

test('API responses are not cached', async () => {
  const { token } = await server.connect();
  const response = await server.call('GET', '/v1/me', { token });
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
});

test('the metrics count requests by route, without ids', async () => {
  const { token } = await server.connect();
  await server.call('GET', '/v1/messages/mailmailmailmailmailmA', { token });
  await server.call('GET', '/somewhere/secret');
  const text = await (await server.call('GET', '/metrics')).text();
  expect(text).toContain('nunchi_http_requests_total{method="GET",route="/v1/messages/:id",status="404"} 1');
  expect(text).not.toMatch(/mailmail|secret/);
});

test.each<[string, { from?: string; headers?: Record<string, string> }, number]>([
  ['this machine', {}, 200],
  ['the private network', { from: '192.168.0.7' }, 200],
  ['the private network, as IPv4 inside IPv6', { from: '::ffff:10.0.0.7' }, 200],
  ['the internet', { from: '203.0.113.9' }, 403],
  ['the internet through a proxy', { headers: { 'x-forwarded-for': '203.0.113.9' } }, 403],
])('the metrics for %s (%j): %i', async (_, call, status) => {
  const response = await server.call('GET', '/metrics', call);
  expect(response.status).toBe(status);
});
