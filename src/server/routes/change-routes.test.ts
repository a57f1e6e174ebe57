import { randomBytes } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import { type ChangesResponse, changesResponse, type DeviceResponse } from '../../protocol/api.ts';
import { PAGE_LIMIT } from './change-routes.ts';

const MAIL = 'mailmailmailmailmailmA';
const HOUR = 60 * 60 * 1000;

let server: TestApp;
let alice: DeviceResponse;

beforeEach(async () => {
  server = createTestApp();
  alice = await server.connect();
});

afterEach(() => server.close());

function put(id = MAIL, { token } = alice) {
  const body = { sentAt: Date.now() - HOUR, recipients: { count: 1, self: 'none', hints: [] }, sealed: 'c2Vh' };
  return server.call('PUT', `/v1/messages/${id}`, { token, body });
}

async function changes(query = '', signal = new AbortController().signal): Promise<ChangesResponse> {
  const response = await server.call('GET', `/v1/changes${query}`, { token: alice.token, signal });
  expect(response.status).toBe(200);
  return changesResponse.parse(await response.json());
}

/** Waits until the poll is held; only a change can answer it then. */
async function held(): Promise<void> {
  while (server.bell.held === 0) await new Promise((resolve) => setImmediate(resolve));
}

function expectNothingHeld(): void {
  expect(server.bell.held).toBe(0);
  expect(getEventListeners(server.stopping.signal, 'abort')).toEqual([]);
}

test('without changes: an empty response with a cursor', async () => {
  expect(await changes()).toEqual({ cursor: '0', more: false, messages: [], deleted: [], settings: 0 });
});

test.each<[string, () => Promise<unknown>, Partial<ChangesResponse>]>([
  ['a load', () => server.load(alice.account, MAIL), { messages: [expect.objectContaining({ status: 'read' })] }],
  [
    'an own view',
    () => server.call('POST', '/v1/own-views', { token: alice.token, body: { views: [{ id: MAIL, at: 1 }] } }),
    { messages: [expect.objectContaining({ id: MAIL })] },
  ],
  [
    'another message',
    () => put('othermailothermailothA'),
    { messages: [expect.objectContaining({ id: 'othermailothermailothA' })] },
  ],
  [
    'a deletion',
    () => server.call('DELETE', `/v1/messages/${MAIL}`, { token: alice.token }),
    { messages: [], deleted: [MAIL] },
  ],
])('%s answers a held poll', async (_, act, expected) => {
  await put();
  const { cursor } = await changes();
  const poll = changes(`?after=${cursor}&wait=25`);
  await held();
  await act();
  expect(await poll).toMatchObject(expected);
});

test("another account's changes answer and wake nothing", async () => {
  const bob = await server.connect();
  const { cursor } = await changes();
  const gone = new AbortController();
  const poll = changes(`?after=${cursor}&wait=25`, gone.signal);
  await held();
  await put(MAIL, bob);
  await server.load(bob.account, MAIL);
  expect(server.bell.held).toBe(1);
  gone.abort();
  expect(await poll).toMatchObject({ cursor, messages: [] });
});

test('a load that is not kept wakes nothing', async () => {
  await server.call('DELETE', `/v1/messages/${MAIL}`, { token: alice.token });
  let woken = false;
  const gone = new AbortController();
  const next = server.bell.next(alice.account, gone.signal).then(() => {
    woken = true;
  });
  expect(await server.load(alice.account, MAIL)).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(woken).toBe(false);
  gone.abort();
  await next;
});

test('an aborted request leaves nothing behind', async () => {
  const gone = new AbortController();
  const poll = changes('?wait=25', gone.signal);
  await held();
  gone.abort();
  await poll;
  expectNothingHeld();
});

test('an answered and a refused poll leave nothing behind', async () => {
  const poll = changes('?wait=25');
  await held();
  await put();
  await poll;
  expectNothingHeld();
  const { cursor } = await changes();
  const refused = server.call('GET', `/v1/changes?after=${cursor}&wait=25`, { token: alice.token });
  await held();
  await server.call('DELETE', `/v1/devices/${alice.device}`, { token: alice.token });
  expect((await refused).status).toBe(401);
  expectNothingHeld();
});

test('a stopping backend ends its polls', async () => {
  const poll = changes('?wait=25');
  await held();
  server.stopping.abort();
  expect(await poll).toMatchObject({ messages: [] });
});

test('many changes come in pages, each once', async () => {
  const ids = Array.from({ length: PAGE_LIMIT + 1 }, () => randomBytes(16).toString('base64url'));
  for (const id of ids) await put(id);
  const first = await changes();
  expect(first.more).toBe(true);
  const second = await changes(`?after=${first.cursor}`);
  expect(second.more).toBe(false);
  expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual(ids);
});

test.each(['?after=now', '?after=-1', '?wait=26', '?wait=soon'])(
  '%s is a 400 that names the parameter',
  async (query) => {
    const response = await server.call('GET', `/v1/changes${query}`, { token: alice.token });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/^(after|wait): must be/) });
  },
);
