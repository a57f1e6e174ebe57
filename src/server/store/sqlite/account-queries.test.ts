import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALICE, BOB, createTestStore, type TestStore } from '../../../../tests/support/server/create-test-store.ts';
import type { Store } from '../store.ts';

let it: TestStore;
let store: Store;

beforeEach(async () => {
  it = await createTestStore();
  store = it.store;
});

afterEach(() => it.close());

test('a code works once, before it expires', async () => {
  const device = { id: 'device', label: 'Chrome', tokenHash: 'hash' };
  await store.addCode('code', ALICE, 100);
  expect(await store.redeemCode('code', 'unused', device, 100)).toBeNull();
  expect(await store.redeemCode('code', 'unused', device, 99)).toEqual({ account: ALICE, newAccount: false });
  const other = new DatabaseSync(it.path);
  other.exec('BEGIN IMMEDIATE');
  expect(await store.redeemCode('a guess', 'unused', device, 99)).toBeNull();
  other.close();
  expect(await store.redeemCode('code', 'unused', { ...device, id: 'other', tokenHash: 'other' }, 99)).toBeNull();
  expect(await store.findCaller('hash')).toEqual({ account: ALICE, device: 'device' });
});

test("a revoked device is no caller, and no account revokes another's", async () => {
  expect(await store.removeDevice(BOB, `${ALICE}1`)).toBe(false);
  expect(await store.removeDevice(ALICE, `${ALICE}1`)).toBe(true);
  expect(await store.findCaller(`token of ${ALICE}`)).toBeNull();
});
