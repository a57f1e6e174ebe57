import { hkdfSync } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import { deviceResponse, devicesResponse, inviteResponse } from '../../protocol/api.ts';
import { mintKeyInfo } from '../../protocol/token.ts';
import { systemEnvironment } from '../environment.ts';
import { createCode } from './connect-codes.ts';

let server: TestApp;

beforeEach(() => {
  server = createTestApp();
});

afterEach(() => server.close());

test('a code connects a device to a new account, with the mint key of its epoch', async () => {
  const { code } = await createCode(server.store, null, systemEnvironment);
  const response = await server.call('POST', '/v1/devices', { body: { code, label: 'Chrome on a laptop' } });
  expect(response.status).toBe(201);
  const device = deviceResponse.parse(await response.json());
  expect(device).toMatchObject({ epoch: 1, publicUrl: 'http://localhost:8787', newAccount: true });
  const info = mintKeyInfo(Buffer.from(device.account, 'base64url'), 1);
  const mintKey = Buffer.from(hkdfSync('sha256', new Uint8Array(32).fill(7), '', info, 32));
  expect(device.mintKey).toBe(mintKey.toString('base64url'));
});

test('a used, expired or unknown code is a 401', async () => {
  const { code: used } = await createCode(server.store, null, systemEnvironment);
  const { code: expired } = await createCode(server.store, null, {
    ...systemEnvironment,
    now: () => Date.now() - 8 * 24 * 60 * 60 * 1000,
  });
  await server.connect(used);
  for (const code of [used, expired, 'A'.repeat(22)]) {
    const response = await server.call('POST', '/v1/devices', { body: { code, label: 'Chrome' } });
    expect(response.status).toBe(401);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  }
});

test('of two browsers with one code at once, one gets it', async () => {
  const { code } = await createCode(server.store, null, systemEnvironment);
  const call = () => server.call('POST', '/v1/devices', { body: { code, label: 'Chrome' } });
  const responses = await Promise.all([call(), call()]);
  expect(responses.map((response) => response.status).sort()).toEqual([201, 401]);
});

test('a connected device invites another to its account, and lists both', async () => {
  const first = await server.connect();
  const invitation = await server.call('POST', '/v1/invites', { token: first.token });
  expect(invitation.status).toBe(201);
  const { code, expiresAt } = inviteResponse.parse(await invitation.json());
  expect(expiresAt).toBeGreaterThan(Date.now() + 6 * 24 * 60 * 60 * 1000);
  const second = await server.connect(code);
  expect(second).toMatchObject({ account: first.account, newAccount: false, mintKey: first.mintKey });
  const list = devicesResponse.parse(await (await server.call('GET', '/v1/devices', { token: second.token })).json());
  expect(list.devices.map(({ id, current }) => [id, current])).toEqual(
    expect.arrayContaining([
      [first.device, false],
      [second.device, true],
    ]),
  );
  expect(list.devices.every((device) => device.lastSeenAt !== null)).toBe(true);
  expect(list.devices.find(({ id }) => id === second.device)?.createdAt).toBe(second.createdAt);
});

test('a revoked device gets 401, also on a waiting poll', async () => {
  const first = await server.connect();
  const { code } = await createCode(server.store, first.account, systemEnvironment);
  const second = await server.connect(code);
  const poll = server.call('GET', '/v1/changes?wait=25', { token: second.token });
  await expect.poll(() => server.bell.held).toBe(1);
  expect((await server.call('DELETE', `/v1/devices/${second.device}`, { token: first.token })).status).toBe(204);
  expect(server.bell.held).toBe(0);
  expect((await poll).status).toBe(401);
  expect((await server.call('GET', '/v1/me', { token: second.token })).status).toBe(401);
  expect((await server.call('GET', '/v1/me', { token: first.token })).status).toBe(200);
});

test("does not revoke another account's device", async () => {
  const [mine, theirs] = [await server.connect(), await server.connect()];
  const response = await server.call('DELETE', `/v1/devices/${theirs.device}`, { token: mine.token });
  expect(response.status).toBe(404);
  expect((await server.call('GET', '/v1/me', { token: theirs.token })).status).toBe(200);
});

test.each([{}, { authorization: 'Bearer short' }, { authorization: `Bearer ${'A'.repeat(43)}` }])(
  'a request with %j gets 401 with a challenge',
  async (headers) => {
    const response = await server.call('GET', '/v1/me', { headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
  },
);
