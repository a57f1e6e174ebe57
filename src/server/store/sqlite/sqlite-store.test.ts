import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ALICE,
  createTestStore,
  MAIL,
  MESSAGE,
  type TestStore,
} from '../../../../tests/support/server/create-test-store.ts';
import type { Store } from '../store.ts';
import { inTransaction, openDatabase } from './open-database.ts';
import { openSqliteStore } from './sqlite-store.ts';

let it: TestStore;
let store: Store;

beforeEach(async () => {
  it = await createTestStore();
  store = it.store;
});

afterEach(() => it.close());

test('a reopened store has kept everything and is sound', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  await store.setPublicUrl('http://localhost:8787');
  const again = openSqliteStore(it.path);
  expect(await again.publicUrl()).toBe('http://localhost:8787');
  expect(await again.countMessages(ALICE)).toBe(1);
  expect(await again.findDamage()).toEqual([]);
  await again.close();
});

test('a commit is on the disk when it returns: a write-ahead log, synced each time', () => {
  const database = openDatabase(join(it.folder, 'other.sqlite'));
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  database.close();
});

test('a transaction takes the write lock at its beginning, so it never fails half-way', () => {
  const [database, other] = [openDatabase(it.path), new DatabaseSync(it.path)];
  inTransaction(database, () => {
    expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('locked');
  });
  other.close();
  database.close();
});
