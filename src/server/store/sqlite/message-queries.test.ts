import { afterEach, beforeEach, expect, test } from 'vitest';
import { FACTS } from '../../../../tests/support/server/create-test-app.ts';
import {
  ALICE,
  BOB,
  createTestStore,
  MAIL,
  MESSAGE,
  SENT_AT,
  type TestStore,
} from '../../../../tests/support/server/create-test-store.ts';
import { LOADS_LIMIT } from '../../../protocol/limits.ts';
import type { Store } from '../store.ts';

let it: TestStore;
let store: Store;
const load: TestStore['load'] = (...given) => it.load(...given);

beforeEach(async () => {
  it = await createTestStore();
  store = it.store;
});

afterEach(() => it.close());

test('a load joins its message, registered earlier or later', async () => {
  expect(load(ALICE, MAIL)).toBe(1);
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  expect(load(ALICE, MAIL, { at: SENT_AT + 2 })).toBe(1);
  const found = await store.findMessage(ALICE, MAIL);
  expect(found?.loads.map((each) => each.at)).toEqual([SENT_AT + 1, SENT_AT + 2]);
});

test("a load never joins another account's message of the same id", async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  load(BOB, MAIL);
  expect((await store.findMessage(ALICE, MAIL))?.loads).toEqual([]);
});

test('the viewer of the first registration is the sender, also after an update from elsewhere', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, FACTS.viewer);
  await store.putMessage(ALICE, MAIL, { ...MESSAGE, sealed: 'bmV3' }, 'elsewhere-A');
  load(ALICE, MAIL);
  load(ALICE, MAIL, { viewer: 'elsewhere-A' });
  load(ALICE, MAIL, { viewer: null });
  const found = await store.findMessage(ALICE, MAIL);
  expect(found?.sealed).toBe('bmV3');
  expect(found?.loads.map((each) => each.sender)).toEqual([true, false, false]);
});

test("a load without a viewer is not the sender's when the registration had none", async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  load(ALICE, MAIL, { viewer: null });
  expect((await store.findMessage(ALICE, MAIL))?.loads[0]?.sender).toBe(false);
});

test('keeps the first loads of a message that is loaded without end, and later ones are no change', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  const replay = (count: number) => it.replay(ALICE, MAIL, count);
  expect(replay(LOADS_LIMIT - 1)).toBe(LOADS_LIMIT - 1);
  expect(replay(3)).toBe(1);
  const { cursor } = await store.listChanges(ALICE, 0, 10);
  expect(replay(3)).toBe(0);
  expect((await store.findMessage(ALICE, MAIL))?.loads).toHaveLength(LOADS_LIMIT);
  expect(await store.listChanges(ALICE, cursor, 10)).toMatchObject({ messages: [] });
  expect(load(ALICE, 'another')).toBe(1);
});

test('another account can neither see, change nor erase a message', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  expect(await store.findMessage(BOB, MAIL)).toBeNull();
  expect(await store.putMessage(BOB, MAIL, MESSAGE, null)).toBe('gone');
  expect(await store.deleteMessage(BOB, MAIL, 1)).toBe(false);
  expect(await store.addOwnViews(BOB, [{ id: MAIL, at: 1 }])).toBe(false);
  expect(await store.findMessage(ALICE, MAIL)).not.toBeNull();
});

test("no account can block another's message, by deleting its id first or after a load", async () => {
  await store.deleteMessage(BOB, MAIL, 1);
  expect(await store.putMessage(ALICE, MAIL, MESSAGE, null)).toBe('changed');
  load(ALICE, 'loaded');
  await store.putMessage(BOB, 'loaded', MESSAGE, null);
  expect(await store.putMessage(ALICE, 'loaded', MESSAGE, null)).toBe('changed');
  expect((await store.findMessage(ALICE, 'loaded'))?.loads).toHaveLength(1);
  expect((await store.findMessage(BOB, 'loaded'))?.loads).toEqual([]);
});

test('keeps each own view once, also before the message is registered', async () => {
  expect(
    await store.addOwnViews(ALICE, [
      { id: MAIL, at: 7 },
      { id: MAIL, at: 5 },
      { id: MAIL, at: 7 },
    ]),
  ).toBe(true);
  expect(await store.addOwnViews(ALICE, [{ id: MAIL, at: 7 }])).toBe(false);
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  expect((await store.findMessage(ALICE, MAIL))?.ownViews).toEqual([5, 7]);
});

test('no load, view or update brings a deleted message back', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  load(ALICE, MAIL);
  expect(await store.deleteMessage(ALICE, MAIL, 1)).toBe(true);
  expect(load(ALICE, MAIL)).toBe(0);
  expect(await store.putMessage(ALICE, MAIL, MESSAGE, null)).toBe('gone');
  expect(await store.addOwnViews(ALICE, [{ id: MAIL, at: 1 }])).toBe(false);
  expect(await store.findMessage(ALICE, MAIL)).toBeNull();
  expect(await store.deleteMessage(ALICE, MAIL, 1)).toBe(true);
});

test('only a change moves a message behind the cursor', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  const first = await store.listChanges(ALICE, 0, 10);
  expect(first.messages.map((each) => each.id)).toEqual([MAIL]);

  const steps: Array<() => unknown> = [
    () => load(ALICE, MAIL),
    () => store.addOwnViews(ALICE, [{ id: MAIL, at: 1 }]),
    () => store.putMessage(ALICE, MAIL, { ...MESSAGE, sealed: 'bmV3' }, null),
  ];
  let { cursor } = first;
  for (const step of steps) {
    await step();
    const next = await store.listChanges(ALICE, cursor, 10);
    expect(next.messages.map((each) => each.id)).toEqual([MAIL]);
    cursor = next.cursor;
  }

  await store.putMessage(ALICE, MAIL, { ...MESSAGE, sealed: 'bmV3' }, null);
  load(BOB, MAIL);
  await store.putMessage(BOB, 'bobs-----------------A', MESSAGE, null);
  expect(await store.listChanges(ALICE, cursor, 10)).toEqual({ cursor, more: false, messages: [], deleted: [] });
});

test('pages follow each other without a gap or a repeat', async () => {
  const ids = Array.from({ length: 25 }, (_, n) => `mail${n}`);
  for (const id of ids) await store.putMessage(ALICE, id, MESSAGE, null);
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
    await store.putMessage(ALICE, id, MESSAGE, null);
    it.replay(ALICE, id, LOADS_LIMIT);
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

test('messages changed by one batch of loads come once each, across pages', async () => {
  const ids = Array.from({ length: 7 }, (_, n) => `mail${n}`);
  for (const id of ids) await store.putMessage(ALICE, id, MESSAGE, null);
  let { cursor } = await store.listChanges(ALICE, 0, 10);
  it.writer.write([...ids, ...ids].map((id) => ({ account: ALICE, message: id, at: 1, facts: '{}' })));
  const seen: string[] = [];
  for (let more = true; more; ) {
    const page = await store.listChanges(ALICE, cursor, 3);
    seen.push(...page.messages.map((each) => each.id));
    ({ cursor, more } = page);
  }
  expect(seen.sort()).toEqual(ids);
});

test('lists a deletion for clients with a cursor, not for those that start from nothing', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  const { cursor } = await store.listChanges(ALICE, 0, 10);
  await store.deleteMessage(ALICE, MAIL, 1);
  expect(await store.listChanges(ALICE, cursor, 10)).toMatchObject({ messages: [], deleted: [MAIL] });
  expect(await store.listChanges(ALICE, 0, 10)).toMatchObject({ messages: [], deleted: [] });
});

test('a cursor ahead of the store starts over', async () => {
  await store.putMessage(ALICE, MAIL, MESSAGE, null);
  expect((await store.listChanges(ALICE, 999, 10)).messages).toHaveLength(1);
});
