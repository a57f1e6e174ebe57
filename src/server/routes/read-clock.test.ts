import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../../tests/support/server/create-test-app.ts';
import type { MessageRecord } from '../store/store.ts';

const MAIL = 'mailmailmailmailmailmA';
const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 25, 9);
const RECIPIENTS = { count: 1, self: 'none', hints: [] };

let server: TestApp;
let token: string;
let account: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  server = createTestApp();
  ({ token, account } = await server.connect());
});

afterEach(async () => {
  await server.close();
  vi.useRealTimers();
});

const clockHeader = (clock: number | string | undefined) =>
  clock === undefined ? {} : { headers: { 'nunchi-clock': String(clock) } };

function register(sentAt: number, clock?: number | string, sealed = 'c2VhbGVk') {
  return server.call('PUT', `/v1/messages/${MAIL}`, {
    token,
    ...clockHeader(clock),
    body: { sentAt, recipients: RECIPIENTS, sealed },
  });
}

function view(at: number, clock?: number | string) {
  return server.call('POST', '/v1/own-views', { token, ...clockHeader(clock), body: { views: [{ id: MAIL, at }] } });
}

async function kept(): Promise<MessageRecord> {
  const record = await server.store.findMessage(account, MAIL);
  if (!record) throw new Error('the mail is not kept');
  return record;
}

test.each<[string, { sentAt: number; clock: number | undefined; kept: number }]>([
  ['a clock ten minutes slow', { sentAt: NOW - 11 * MINUTE, clock: NOW - 10 * MINUTE, kept: NOW - MINUTE }],
  ['one ten minutes fast', { sentAt: NOW + 9 * MINUTE, clock: NOW + 10 * MINUTE, kept: NOW - MINUTE }],
  ['one that began at 1970', { sentAt: 5_000, clock: 8_000, kept: NOW - 3_000 }],
  ['one slow by half a minute', { sentAt: NOW - 35_000, clock: NOW - 30_000, kept: NOW - 5_000 }],
  ['one that differs by no more than a request takes', { sentAt: NOW - 8_000, clock: NOW - 2_000, kept: NOW - 8_000 }],
  ['one that is not said', { sentAt: NOW - MINUTE, clock: undefined, kept: NOW - MINUTE }],
  ['one that is ahead of itself', { sentAt: NOW + MINUTE, clock: NOW - 10 * MINUTE, kept: NOW }],
  ['one in the far future, before which the mail was sent', { sentAt: 1, clock: NOW + MINUTE, kept: 0 }],
])('%s: keeps times by the backend’s clock', async (_, { sentAt, clock, kept: expected }) => {
  expect((await register(sentAt, clock)).status).toBe(204);
  expect((await view(sentAt, clock)).status).toBe(204);
  expect(await kept()).toMatchObject({ sentAt: expected, ownViews: [expected] });
});

test.each([3_000, 20_000])(
  'either the clock or the request is %i ms slow: the mail was sent later, the view was at both',
  async (late) => {
    await register(NOW - late - 5_000, NOW - late);
    await view(NOW - late - 1_000, NOW - late);
    expect(await kept()).toMatchObject({ sentAt: NOW - 5_000, ownViews: [NOW - late - 1_000, NOW - 1_000] });
  },
);

test('an own view that took six seconds to arrive still cancels its load', async () => {
  await register(NOW - 60 * MINUTE);
  await server.load(account, MAIL, { at: NOW - 5_500, via: 'gmail', client: null, viewer: null });
  await view(NOW - 6_000, NOW - 6_000);
  const response = await server.call('GET', `/v1/messages/${MAIL}`, { token });
  expect(await response.json()).toMatchObject({ status: 'unread', loads: [{ verdict: 'own' }] });
});

test('corrects a mail registered hours late by the clock of the request', async () => {
  await register(NOW - 3 * 60 * MINUTE - 10 * MINUTE, NOW - 10 * MINUTE);
  expect((await kept()).sentAt).toBe(NOW - 3 * 60 * MINUTE);
});

test('keeps the first time of sending, and repeating it under any clock changes nothing', async () => {
  await register(NOW - 11 * MINUTE, NOW - 10 * MINUTE);
  const { cursor } = await server.store.listChanges(account, 0, 10);
  vi.setSystemTime(NOW + 40);
  await register(NOW - 11 * MINUTE, NOW - 10 * MINUTE + 30);
  // The browser now has the backend's time, and its clock may have been set.
  await register(NOW - MINUTE, NOW - 10 * MINUTE);
  await register(NOW - 11 * MINUTE, NOW);
  expect((await server.store.listChanges(account, cursor, 10)).messages).toEqual([]);
  await register(NOW - 11 * MINUTE, NOW, 'bmV3');
  expect(await kept()).toMatchObject({ sentAt: NOW - MINUTE, sealed: 'bmV3' });
});

test('without a clock header times are taken as they are, later ones too', async () => {
  await register(NOW - MINUTE);
  await register(NOW - 2 * MINUTE);
  expect((await kept()).sentAt).toBe(NOW - 2 * MINUTE);
});

test.each(['', 'noon', '-1', '1.5', '1e9', '0x10', '99999999999999999999', '1, 2'])(
  'clock "%s" is a 400 that names the header, and nothing is kept',
  async (clock) => {
    for (const response of [await register(NOW, clock), await view(NOW, clock)]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/^Nunchi-Clock: must be/) });
    }
    expect(await server.store.findMessage(account, MAIL)).toBeNull();
  },
);
