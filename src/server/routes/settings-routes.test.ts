import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import { type DeviceResponse, settingsResponse } from '../../protocol/api.ts';
import { SETTINGS_LIMIT } from '../../protocol/limits.ts';

let server: TestApp;
let alice: DeviceResponse;

beforeEach(async () => {
  server = createTestApp();
  alice = await server.connect();
});

afterEach(() => server.close());

const put = (revision: number, sealed: string, { token } = alice) =>
  server.call('PUT', '/v1/settings', { token, body: { revision, sealed } });
async function settings({ token } = alice) {
  const response = await server.call('GET', '/v1/settings', { token });
  return settingsResponse.parse(await response.json());
}
async function changes(query: string, { token } = alice) {
  const response = await server.call('GET', `/v1/changes${query}`, { token });
  return (await response.json()) as { settings: number };
}

test('returns what a browser sealed, with the number of its revision', async () => {
  expect(await settings()).toEqual({ revision: 0, sealed: null });
  expect((await put(0, 'b25l')).status).toBe(204);
  expect(await settings()).toEqual({ revision: 1, sealed: 'b25l' });
  expect((await put(1, 'dHdv')).status).toBe(204);
  expect(await settings()).toEqual({ revision: 2, sealed: 'dHdv' });
});

test('replaces nothing for a browser that has not seen the last revision', async () => {
  await put(0, 'b25l');
  for (const revision of [0, 2, 7]) {
    const response = await put(revision, 'dHdv');
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ status: 409, detail: expect.stringContaining('revision') });
  }
  expect(await settings()).toEqual({ revision: 1, sealed: 'b25l' });
});

test('accounts see and replace only their own, and no device means no access', async () => {
  const bob = await server.connect();
  await put(0, 'b25l');
  expect(await settings(bob)).toEqual({ revision: 0, sealed: null });
  await put(0, 'dHdv', bob);
  expect(await settings()).toEqual({ revision: 1, sealed: 'b25l' });
  expect((await server.call('GET', '/v1/settings')).status).toBe(401);
  expect((await server.call('PUT', '/v1/settings', { body: { revision: 1, sealed: 'dHdv' } })).status).toBe(401);
});

test.each<[string, unknown, number, string]>([
  ['too large', { revision: 0, sealed: 'a'.repeat(SETTINGS_LIMIT + 1) }, 400, 'sealed'],
  ['larger than any body', { revision: 0, sealed: 'a'.repeat(70_000) }, 413, 'body'],
  ['not sealed', { revision: 0, sealed: '{"notifyWhen":"never"}' }, 400, 'sealed'],
  ['without what it follows', { sealed: 'b25l' }, 400, 'revision'],
  ['no number', { revision: -1, sealed: 'b25l' }, 400, 'revision'],
])('%s is refused by the name of the field', async (_, body, status, field) => {
  const response = await server.call('PUT', '/v1/settings', { token: alice.token, body });
  expect(response.status).toBe(status);
  expect(((await response.json()) as { detail: string }).detail).toMatch(new RegExp(`^${field}:`));
  expect(await settings()).toEqual({ revision: 0, sealed: null });
});

test('a change answers a waiting poll, except one that knows it already', async () => {
  const poll = changes('?after=0&wait=25&settings=0');
  while (server.bell.held === 0) await new Promise((resolve) => setImmediate(resolve));
  await put(0, 'b25l');
  expect(await poll).toMatchObject({ settings: 1, messages: [] });
  expect(await changes('?after=0&wait=25&settings=0')).toMatchObject({ settings: 1 });

  const held = changes('?after=0&wait=25&settings=1');
  // As an extension without settings sync asks.
  const older = changes('?after=0&wait=25');
  while (server.bell.held < 2) await new Promise((resolve) => setImmediate(resolve));
  server.stopping.abort();
  expect(await Promise.all([held, older])).toMatchObject([{ settings: 1 }, { settings: 1 }]);
});

test('an erased account leaves none', async () => {
  await put(0, 'b25l');
  expect((await server.call('DELETE', '/v1/me', { token: alice.token })).status).toBe(204);
  expect(await server.store.findSettings(alice.account)).toEqual({ revision: 0, sealed: null });
});
