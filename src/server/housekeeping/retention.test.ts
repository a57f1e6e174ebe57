import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createTestApp } from '../../../tests/support/server/create-test-app.ts';
import { eraseOlder } from './retention.ts';

const DAY = 24 * 60 * 60 * 1000;

test('erases what is older than its days and wakes the polls; younger messages stay', async () => {
  const server = createTestApp();
  const { account, token } = await server.connect();
  const now = Date.now();
  const mail = (days: number) => ({
    sentAt: now - days * DAY,
    recipients: { count: 1, self: 'none' as const, hints: [] },
    sealed: 'c2VhbGVk',
  });
  const old = Array.from({ length: 150 }, (_, n) => `old${String(n).padStart(3, '0')}`);
  for (const id of old) await server.store.putMessage(account, id, mail(31), null);
  await server.store.putMessage(account, 'young', mail(29), null);
  await server.load(account, 'old000');
  const { cursor } = await server.store.listChanges(account, 0, 1000);
  const poll = server.call('GET', `/v1/changes?after=${cursor}&wait=25`, { token });

  await expect.poll(() => server.bell.held).toBe(1);
  const parts = { store: server.store, bell: server.bell, log: pino({ level: 'silent' }), days: 30 };
  expect(await eraseOlder(parts, now, new AbortController().signal)).toBe(150);
  expect(server.bell.held).toBe(0);
  expect((await poll).status).toBe(200);
  const { deleted } = await server.store.listChanges(account, cursor, 1000);
  expect(deleted.sort()).toEqual(old);
  expect(await server.store.countMessages(account)).toBe(1);
  expect(await eraseOlder(parts, now, new AbortController().signal)).toBe(0);
  await server.close();
});
