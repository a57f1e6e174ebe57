/** A store with two accounts, and a load writer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoadWriter } from '../../../src/server/store/sqlite/load-writer.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite/sqlite-store.ts';
import type { LoadFacts, Store } from '../../../src/server/store/store.ts';
import { FACTS } from './create-test-app.ts';

export const ALICE = 'alice-----A';
export const BOB = 'bob-------A';
export const MAIL = 'mail-----------------A';
export const DAY = 24 * 60 * 60 * 1000;
export const SENT_AT = 10 * DAY;
export const MESSAGE = {
  sentAt: SENT_AT,
  recipients: { count: 1, self: 'none' as const, hints: [] },
  sealed: 'c2VhbGVk',
};

export interface TestStore {
  folder: string;
  /** Of the store's file. */
  path: string;
  store: Store;
  writer: LoadWriter;
  /** Returns how many were recorded. */
  load: (account: string, id: string, more?: Partial<LoadFacts>) => number;
  /** Writes the same load `count` times in one batch. */
  replay: (account: string, id: string, count: number) => number;
  close: () => Promise<void>;
}

export async function createTestStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'nunchi-store-'));
  const path = join(folder, 'store.sqlite');
  const store = openSqliteStore(path);
  const writer = new LoadWriter(path);
  for (const account of [ALICE, BOB]) {
    await store.addCode(`code of ${account}`, null, 2);
    const device = { id: `${account}1`, label: 'Chrome', tokenHash: `token of ${account}` };
    await store.redeemCode(`code of ${account}`, account, device, 1);
  }

  function newLoad(account: string, message: string, more: Partial<LoadFacts> = {}) {
    const facts = { ...FACTS, at: SENT_AT + 1, ...more };
    return { account, message, at: facts.at, facts: JSON.stringify(facts) };
  }

  return {
    folder,
    path,
    store,
    writer,
    load: (account, id, more) => writer.write([newLoad(account, id, more)]),
    replay: (account, id, count) => writer.write(Array.from({ length: count }, () => newLoad(account, id))),
    async close() {
      writer.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
