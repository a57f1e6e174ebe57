import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOADS_LIMIT } from '../../../protocol/limits.ts';
import type { LoadFacts, Store } from '../store.ts';
import { inTransaction } from './in-transaction.ts';
import { LoadWriter } from './load-writer.ts';
import { openDatabase } from './open-database.ts';
import { openSqliteStore } from './sqlite-store.ts';

const ALICE = 'alice-----A';
const BOB = 'bob-------A';
const MAIL = 'mail-----------------A';
const DAY = 24 * 60 * 60 * 1000;
const message = {
  sentAt: 10 * DAY,
  recipients: { count: 1, self: 'none' as const, hints: [] },
  sealed: 'c2VhbGVk',
};
const facts: LoadFacts = {
  at: 10 * DAY + 1,
  via: 'direct',
  client: 'Outlook',
  device: 'desktop',
  os: 'Windows',
  automation: null,
  network: 'unknown',
  place: null,
  viewer: 'viewer----A',
};

const FACTS = JSON.stringify(facts);

let folder: string;
let store: Store;
let writer: LoadWriter;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nunchi-store-'));
  store = openSqliteStore(join(folder, 'store.sqlite'));
  writer = new LoadWriter(join(folder, 'store.sqlite'));
  await connect(ALICE);
  await connect(BOB);
});

afterEach(async () => {
  writer.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function connect(account: string) {
  await store.addCode(`code of ${account}`, null, 2);
  await store.redeemCode(
    `code of ${account}`,
    account,
    { id: `${account}1`, label: 'Chrome', tokenHash: `token of ${account}` },
    1,
  );
}

function load(account: string, id: string, more: Partial<LoadFacts> = {}): number {
  const all = { ...facts, ...more };
  return writer.write([{ account, message: id, at: all.at, facts: JSON.stringify(all) }]);
}

describe('codes', () => {
  test('a code works once, and not after its time', async () => {
    const device = { id: 'device', label: 'Chrome', tokenHash: 'hash' };
    await store.addCode('code', ALICE, 100);
    expect(await store.redeemCode('code', 'unused', device, 100)).toBeNull();
    expect(await store.redeemCode('code', 'unused', device, 99)).toEqual({ account: ALICE, newAccount: false });
    const other = new DatabaseSync(join(folder, 'store.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    expect(await store.redeemCode('a guess', 'unused', device, 99)).toBeNull();
    other.close();
    expect(await store.redeemCode('code', 'unused', { ...device, id: 'other', tokenHash: 'other' }, 99)).toBeNull();
    expect(await store.findCaller('hash')).toEqual({ account: ALICE, device: 'device' });
  });

  test('a revoked device is no caller any more, and nobody revokes those of others', async () => {
    expect(await store.removeDevice(BOB, `${ALICE}1`)).toBe(false);
    expect(await store.removeDevice(ALICE, `${ALICE}1`)).toBe(true);
    expect(await store.findCaller(`token of ${ALICE}`)).toBeNull();
  });
});

describe('messages and loads', () => {
  test('a load joins its message whether it came after or before it', async () => {
    expect(load(ALICE, MAIL)).toBe(1);
    await store.putMessage(ALICE, MAIL, message, null);
    expect(load(ALICE, MAIL, { at: facts.at + 1 })).toBe(1);
    const found = await store.findMessage(ALICE, MAIL);
    expect(found?.loads.map((each) => each.at)).toEqual([facts.at, facts.at + 1]);
  });

  test('a load for a message id of another account never joins it', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    load(BOB, MAIL);
    expect((await store.findMessage(ALICE, MAIL))?.loads).toEqual([]);
  });

  test('the viewer that registered a message is the sender, also after an update from elsewhere', async () => {
    await store.putMessage(ALICE, MAIL, message, 'viewer----A');
    await store.putMessage(ALICE, MAIL, { ...message, sealed: 'bmV3' }, 'elsewhere-A');
    load(ALICE, MAIL);
    load(ALICE, MAIL, { viewer: 'elsewhere-A' });
    load(ALICE, MAIL, { viewer: null });
    const found = await store.findMessage(ALICE, MAIL);
    expect(found?.sealed).toBe('bmV3');
    expect(found?.loads.map((each) => each.sender)).toEqual([true, false, false]);
  });

  test('two loads without a viewer are not the sender of a message registered without one', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    load(ALICE, MAIL, { viewer: null });
    expect((await store.findMessage(ALICE, MAIL))?.loads[0]?.sender).toBe(false);
  });

  test('of a message that is loaded without end the first loads are kept, and no later one is a change', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    const replay = (count: number) =>
      writer.write(
        Array.from({ length: count }, () => ({ account: ALICE, message: MAIL, at: facts.at, facts: FACTS })),
      );
    expect(replay(LOADS_LIMIT - 1)).toBe(LOADS_LIMIT - 1);
    expect(replay(3)).toBe(1);
    const { cursor } = await store.listChanges(ALICE, 0, 10);
    expect(replay(3)).toBe(0);
    expect((await store.findMessage(ALICE, MAIL))?.loads).toHaveLength(LOADS_LIMIT);
    expect(await store.listChanges(ALICE, cursor, 10)).toMatchObject({ messages: [] });
    expect(load(ALICE, 'another')).toBe(1);
  });

  test("another account's message can be neither seen, changed nor erased", async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    expect(await store.findMessage(BOB, MAIL)).toBeNull();
    expect(await store.putMessage(BOB, MAIL, message, null)).toBe('gone');
    expect(await store.deleteMessage(BOB, MAIL, 1)).toBe(false);
    expect(await store.addOwnViews(BOB, [{ id: MAIL, at: 1 }])).toBe(false);
    expect(await store.findMessage(ALICE, MAIL)).not.toBeNull();
  });

  test('nobody can keep an account from a message of its own: not by deleting its id first, nor once it was loaded', async () => {
    await store.deleteMessage(BOB, MAIL, 1);
    expect(await store.putMessage(ALICE, MAIL, message, null)).toBe('changed');
    load(ALICE, 'loaded');
    await store.putMessage(BOB, 'loaded', message, null);
    expect(await store.putMessage(ALICE, 'loaded', message, null)).toBe('changed');
    expect((await store.findMessage(ALICE, 'loaded'))?.loads).toHaveLength(1);
    expect((await store.findMessage(BOB, 'loaded'))?.loads).toEqual([]);
  });

  test('own views are kept once each, before the message is registered too', async () => {
    expect(
      await store.addOwnViews(ALICE, [
        { id: MAIL, at: 7 },
        { id: MAIL, at: 5 },
        { id: MAIL, at: 7 },
      ]),
    ).toBe(true);
    expect(await store.addOwnViews(ALICE, [{ id: MAIL, at: 7 }])).toBe(false);
    await store.putMessage(ALICE, MAIL, message, null);
    expect((await store.findMessage(ALICE, MAIL))?.ownViews).toEqual([5, 7]);
  });

  test('a deleted message stays deleted: no load, view or update brings it back', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    load(ALICE, MAIL);
    expect(await store.deleteMessage(ALICE, MAIL, 1)).toBe(true);
    expect(load(ALICE, MAIL)).toBe(0);
    expect(await store.putMessage(ALICE, MAIL, message, null)).toBe('gone');
    expect(await store.addOwnViews(ALICE, [{ id: MAIL, at: 1 }])).toBe(false);
    expect(await store.findMessage(ALICE, MAIL)).toBeNull();
    expect(await store.deleteMessage(ALICE, MAIL, 1)).toBe(true);
  });
});

describe('changes', () => {
  test('each change of a message moves it behind the cursor, and nothing else does', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    const first = await store.listChanges(ALICE, 0, 10);
    expect(first.messages.map((each) => each.id)).toEqual([MAIL]);

    const steps: Array<() => unknown> = [
      () => load(ALICE, MAIL),
      () => store.addOwnViews(ALICE, [{ id: MAIL, at: 1 }]),
      () => store.putMessage(ALICE, MAIL, { ...message, sealed: 'bmV3' }, null),
    ];
    let { cursor } = first;
    for (const step of steps) {
      await step();
      const next = await store.listChanges(ALICE, cursor, 10);
      expect(next.messages.map((each) => each.id)).toEqual([MAIL]);
      cursor = next.cursor;
    }

    await store.putMessage(ALICE, MAIL, { ...message, sealed: 'bmV3' }, null);
    load(BOB, MAIL);
    await store.putMessage(BOB, 'bobs-----------------A', message, null);
    expect(await store.listChanges(ALICE, cursor, 10)).toEqual({ cursor, more: false, messages: [], deleted: [] });
  });

  test('pages follow each other without a gap or a repeat', async () => {
    const ids = Array.from({ length: 25 }, (_, n) => `mail${n}`);
    for (const id of ids) await store.putMessage(ALICE, id, message, null);
    const seen: string[] = [];
    let cursor = 0;
    for (let more = true; more; ) {
      const page = await store.listChanges(ALICE, cursor, 10);
      seen.push(...page.messages.map((each) => each.id));
      ({ cursor, more } = page);
    }
    expect(seen).toEqual(ids);
  });

  test('messages with many loads come in smaller pages, each once', async () => {
    const ids = ['one', 'two', 'three', 'four', 'five'];
    for (const id of ids) {
      await store.putMessage(ALICE, id, message, null);
      writer.write(Array.from({ length: LOADS_LIMIT }, () => ({ account: ALICE, message: id, at: 1, facts: FACTS })));
    }
    const pages: string[][] = [];
    let cursor = 0;
    for (let more = true; more; ) {
      const page = await store.listChanges(ALICE, cursor, 10);
      pages.push(page.messages.map((each) => each.id));
      ({ cursor, more } = page);
    }
    expect(pages.flat()).toEqual(ids);
    expect(pages.length).toBeGreaterThan(1);
  });

  test('messages changed by one batch of loads are told of once each, across pages', async () => {
    const ids = Array.from({ length: 7 }, (_, n) => `mail${n}`);
    for (const id of ids) await store.putMessage(ALICE, id, message, null);
    let { cursor } = await store.listChanges(ALICE, 0, 10);
    writer.write([...ids, ...ids].map((id) => ({ account: ALICE, message: id, at: 1, facts: FACTS })));
    const seen: string[] = [];
    for (let more = true; more; ) {
      const page = await store.listChanges(ALICE, cursor, 3);
      seen.push(...page.messages.map((each) => each.id));
      ({ cursor, more } = page);
    }
    expect(seen.sort()).toEqual(ids);
  });

  test('a deletion is told to who knew the message, not to who starts from nothing', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    const { cursor } = await store.listChanges(ALICE, 0, 10);
    await store.deleteMessage(ALICE, MAIL, 1);
    expect(await store.listChanges(ALICE, cursor, 10)).toMatchObject({ messages: [], deleted: [MAIL] });
    expect(await store.listChanges(ALICE, 0, 10)).toMatchObject({ messages: [], deleted: [] });
  });

  test('a cursor from ahead of the store starts over', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    expect((await store.listChanges(ALICE, 999, 10)).messages).toHaveLength(1);
  });
});

describe('erasing', () => {
  test('an erased account leaves nothing, and later loads of its pixels are not recorded', async () => {
    await store.putMessage(ALICE, MAIL, message, null);
    await store.addCode('unused', ALICE, 10 * DAY);
    load(ALICE, MAIL);
    load(ALICE, 'never-registered-----A');
    await store.eraseAccount(ALICE);
    expect(load(ALICE, MAIL)).toBe(0);
    expect(await store.findCaller(`token of ${ALICE}`)).toBeNull();
    expect(await store.hasCode('unused', 1)).toBe(false);
    expect(await store.hasMessages()).toBe(false);
    // Its ids are free again: nothing of it is left to say whose they were.
    await store.putMessage(BOB, MAIL, message, null);
    expect((await store.findMessage(BOB, MAIL))?.loads).toEqual([]);
    expect(await store.countDevices()).toBe(1);
  });

  test('what was deleted is in no file any more after the next round, what an account had at once', async () => {
    const files = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    await store.putMessage(ALICE, MAIL, { ...message, sealed: 'deletedDeleted' }, null);
    await store.putMessage(BOB, 'bobs', { ...message, sealed: 'erasedErased' }, null);
    load(BOB, 'bobs', { client: 'erasedErased' });
    expect(files().join()).toMatch(/deletedDeleted[\s\S]*erasedErased/);
    await store.eraseAccount(BOB);
    expect(files().join()).not.toContain('erasedErased');
    await store.deleteMessage(ALICE, MAIL, 1);
    await store.eraseOlder(0, 0, 10);
    expect(files().join()).not.toContain('deletedDeleted');
  });

  test('what is older than it may be goes, in steps, and what is younger stays', async () => {
    for (const n of [1, 2, 3]) await store.putMessage(ALICE, `old${n}`, { ...message, sentAt: DAY }, null);
    await store.putMessage(ALICE, MAIL, message, null);
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
    await store.putMessage(ALICE, 'stray', message, null);
    expect((await store.findMessage(ALICE, 'stray'))?.loads).toEqual([]);
  });
});

test('a store opened again has kept everything, and is sound', async () => {
  await store.putMessage(ALICE, MAIL, message, null);
  await store.setPublicUrl('http://localhost:8787');
  const again = openSqliteStore(join(folder, 'store.sqlite'));
  expect(await again.publicUrl()).toBe('http://localhost:8787');
  expect(await again.countMessages(ALICE)).toBe(1);
  expect(await again.findDamage()).toEqual([]);
  await again.close();
});

test('a commit is on the disk when it returns: a write-ahead log, synced each time', () => {
  const database = openDatabase(join(folder, 'other.sqlite'));
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  database.close();
});

test('a transaction has the write lock from its beginning, so it never fails half-way for want of it', () => {
  const [database, other] = [
    openDatabase(join(folder, 'store.sqlite')),
    new DatabaseSync(join(folder, 'store.sqlite')),
  ];
  inTransaction(database, () => {
    expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('locked');
  });
  other.close();
  database.close();
});
