import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, FACTS, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import { type DeviceResponse, type MessageResponse, messageResponse } from '../../protocol/api.ts';

const MAIL = 'mailmailmailmailmailmA';
const HOUR = 60 * 60 * 1000;

let server: TestApp;
let alice: DeviceResponse;
let bob: DeviceResponse;

beforeEach(async () => {
  server = createTestApp();
  alice = await server.connect();
  bob = await server.connect();
});

afterEach(() => server.close());

const mail = (more: object = {}) => ({
  sentAt: Date.now() - HOUR,
  recipients: { count: 1, self: 'none', hints: [] },
  sealed: 'c2VhbGVk',
  ...more,
});

function put(body: unknown, { token } = alice, id = MAIL) {
  return server.call('PUT', `/v1/messages/${id}`, { token, body });
}

async function get({ token } = alice): Promise<MessageResponse> {
  const response = await server.call('GET', `/v1/messages/${MAIL}`, { token });
  expect(response.status).toBe(200);
  return messageResponse.parse(await response.json());
}

test('returns a registered message as unread', async () => {
  const body = mail();
  expect((await put(body)).status).toBe(204);
  expect(await get()).toEqual({
    id: MAIL,
    ...body,
    status: 'unread',
    reads: 0,
    viewers: 0,
    firstReadAt: null,
    lastReadAt: null,
    loads: [],
  });
});

test('a load before or after the registration makes it read', async () => {
  await server.load(alice.account, MAIL);
  await put(mail());
  expect(await get()).toMatchObject({ status: 'read', reads: 1, loads: [{ verdict: 'read', client: 'Outlook' }] });
  await server.load(alice.account, MAIL);
  expect((await get()).loads).toHaveLength(2);
});

test("a load by the registering browser is the sender's own", async () => {
  await put(mail());
  await server.load(alice.account, MAIL, { viewer: 'sender----A', client: 'Chrome' });
  expect(await get()).toMatchObject({ status: 'unread', loads: [{ verdict: 'own' }] });
});

test("an own view cancels a load through Gmail's proxy, also when it is reported later", async () => {
  await put(mail());
  const at = Date.now() - HOUR / 2;
  await server.load(alice.account, MAIL, { ...FACTS, at, via: 'gmail', client: null, device: 'unknown', viewer: null });
  expect((await get()).status).toBe('read');
  const body = { views: [{ id: MAIL, at }] };
  expect((await server.call('POST', '/v1/own-views', { token: alice.token, body })).status).toBe(204);
  expect(await get()).toMatchObject({ status: 'unread', loads: [{ verdict: 'own' }] });
});

test('takes a time in the future as now', async () => {
  await put(mail({ sentAt: Date.now() + HOUR }));
  const body = { views: [{ id: MAIL, at: Date.now() + HOUR }] };
  await server.call('POST', '/v1/own-views', { token: alice.token, body });
  const kept = await server.store.findMessage(alice.account, MAIL);
  expect(kept?.sentAt).toBeLessThanOrEqual(Date.now());
  expect(kept?.ownViews[0]).toBeLessThanOrEqual(Date.now());
});

test('registering again updates it', async () => {
  await put(mail());
  await put(mail({ sealed: 'bmV3' }));
  expect((await get()).sealed).toBe('bmV3');
});

test("another account's message is a 404 to read, change and delete, and stays as it was", async () => {
  await put(mail());
  const statuses = await Promise.all([
    server.call('GET', `/v1/messages/${MAIL}`, { token: bob.token }),
    put(mail({ sealed: 'Ym9i' }), bob),
    server.call('DELETE', `/v1/messages/${MAIL}`, { token: bob.token }),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await get()).sealed).toBe('c2VhbGVk');
});

test('a deleted message is gone for good', async () => {
  await put(mail());
  await server.load(alice.account, MAIL);
  expect((await server.call('DELETE', `/v1/messages/${MAIL}`, { token: alice.token })).status).toBe(204);
  await server.load(alice.account, MAIL);
  expect((await server.call('GET', `/v1/messages/${MAIL}`, { token: alice.token })).status).toBe(404);
  expect((await put(mail())).status).toBe(404);
});

test.each([
  ['not JSON', '{', /^body: must be JSON/],
  ['no time', mail({ sentAt: undefined }), /^sentAt: .*expected/],
  ['a count below zero', mail({ recipients: { count: -1, self: 'none', hints: [] } }), /^recipients\.count: .*>=0/],
  [
    'an unknown hint',
    mail({ recipients: { count: 1, self: 'none', hints: ['aol'] } }),
    /^recipients\.hints\[0\]: .*google/,
  ],
  ['a sealed text that is too long', mail({ sealed: 'A'.repeat(16 * 1024 + 1) }), /^sealed: .*16384/],
])('%s is a 400 that names the field and what it should be', async (_, body, detail) => {
  const response = await put(body);
  expect(response.status).toBe(400);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({
    title: 'Bad Request',
    status: 400,
    detail: expect.stringMatching(detail),
  });
});

test.each(['short', 'mailmailmailmailmailmB', 'mail+mailmailmailmailA'])('%s is no id', async (id) => {
  const response = await put(mail(), alice, id);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/^id: /) });
});

test('refuses 501 own views in one request', async () => {
  const views = Array.from({ length: 501 }, () => ({ id: MAIL, at: 1 }));
  const response = await server.call('POST', '/v1/own-views', { token: alice.token, body: { views } });
  expect(response.status).toBe(400);
});

test('a body beyond 64 KiB is a 413', async () => {
  expect((await put(`${' '.repeat(64 * 1024)}{}`)).status).toBe(413);
});

test('erasing the account removes devices and messages, ends its polls, and drops its later loads', async () => {
  await put(mail());
  const { cursor } = await server.store.listChanges(alice.account, 0, 10);
  const poll = server.call('GET', `/v1/changes?after=${cursor}&wait=25`, { token: alice.token });
  await expect.poll(() => server.bell.held).toBe(1);
  expect((await server.call('DELETE', '/v1/me', { token: alice.token })).status).toBe(204);
  expect(server.bell.held).toBe(0);
  expect((await poll).status).toBe(401);
  expect((await server.call('GET', '/v1/me', { token: alice.token })).status).toBe(401);
  expect(await server.load(alice.account, MAIL)).toBe(true);
  expect(await server.store.findMessage(alice.account, MAIL)).toBeNull();
});
