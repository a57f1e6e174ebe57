import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ALICE,
  BOB,
  createTestStore,
  DAY,
  MAIL,
  MESSAGE,
  type TestStore,
} from '../../../../tests/support/server/create-test-store.ts';
import type { Store } from '../store.ts';

let it: TestStore;
let store: Store;
const load: TestStore['load'] = (...given) => it.load(...given);

beforeEach(async () => {
  it = await createTestStore();
  store = it.store;
});

afterEach(() => it.close());

test('an erased account leaves nothing, and later loads of its pixels are not recorded', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  await store.addCode('unused', ALICE, 10 * DAY);
  load(ALICE, MAIL);
  load(ALICE, 'never-registered-----A');
  await store.eraseAccount(ALICE);
  expect(load(ALICE, MAIL)).toBe(0);
  expect(await store.findCaller(`token of ${ALICE}`)).toBeNull();
  expect(await store.hasCode('unused', 1)).toBe(false);
  expect(await store.hasMessages()).toBe(false);
  // Its ids are free: nothing remembers their owner.
  await store.putMessage(BOB, MAIL, MESSAGE, null);
  expect((await store.findMessage(BOB, MAIL))?.loads).toEqual([]);
  expect(await store.countDevices()).toBe(1);
});

test("deleted texts leave the files with the next round, an erased account's at once", async () => {
  const files = () => readdirSync(it.folder).map((name) => readFileSync(join(it.folder, name), 'latin1'));
  await store.putMessage(ALICE, MAIL, { ...MESSAGE, sealed: 'deletedDeleted' }, null);
  await store.putMessage(BOB, 'bobs', { ...MESSAGE, sealed: 'erasedErased' }, null);
  load(BOB, 'bobs', { client: 'erasedErased' });
  expect(files().join()).toMatch(/deletedDeleted[\s\S]*erasedErased/);
  await store.eraseAccount(BOB);
  expect(files().join()).not.toContain('erasedErased');
  await store.deleteMessage(ALICE, MAIL, 1);
  await store.eraseOlder(0, 0, 10);
  expect(files().join()).not.toContain('deletedDeleted');
});

test('erases what is past its retention in steps, and keeps what is younger', async () => {
  for (const n of [1, 2, 3]) await store.putMessage(ALICE, `old${n}`, { ...MESSAGE, sentAt: DAY }, null);
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  load(ALICE, 'old1');
  load(ALICE, 'stray', { at: DAY });
  load(ALICE, MAIL);
  const { cursor } = await store.listChanges(ALICE, 0, 10);
  const step = () => store.eraseOlder(5 * DAY, 5 * DAY, 3);
  expect(await step()).toEqual({ accounts: [ALICE], count: 3, more: true });
  expect(await step()).toEqual({ accounts: [ALICE], count: 1, more: false });
  expect(await step()).toEqual({ accounts: [], count: 0, more: false });
  expect((await store.listChanges(ALICE, cursor, 10)).deleted.sort()).toEqual(['old1', 'old2', 'old3']);
  expect(await store.countMessages(ALICE)).toBe(1);
  expect((await store.findMessage(ALICE, MAIL))?.loads).toHaveLength(1);
  expect(load(ALICE, 'old1')).toBe(0);
  await store.putMessage(ALICE, 'stray', MESSAGE, null);
  expect((await store.findMessage(ALICE, 'stray'))?.loads).toEqual([]);
});
