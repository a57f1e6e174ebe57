import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { UntrackedMail } from '../../mail/tracked-mail.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/schema.ts';
import { threadSummaries } from './message-index.ts';
import { addUntracked, forgetUntracked, readUntracked, takeBackUntracked } from './untracked-mails.ts';

const ACCOUNT = 'mina@gmail.example';

let db: Database;
afterEach(async () => {
  await db.clear('state');
  db.close();
});

function untracked(over: Partial<UntrackedMail> = {}): Omit<UntrackedMail, 'id'> {
  const mail = {
    gmailAccount: ACCOUNT,
    threadId: 'f1',
    draftId: 'r1',
    sentAt: 1_000,
    subject: 'The offer',
    people: [],
  };
  return { ...mail, reason: 'plain-text', ...over };
}

test('its thread shows the reason, for its account only', async () => {
  db = await openDatabase();
  await addUntracked(db, untracked());
  expect(await threadSummaries(db, ACCOUNT, ['f1', 'f2'])).toMatchObject([
    { threadId: 'f1', status: 'unread', untracked: 'plain-text' },
  ]);
  expect(await threadSummaries(db, 'other@gmail.example', ['f1'])).toEqual([]);
});

test('reopening a draft takes back its mail, and no other', async () => {
  db = await openDatabase();
  await addUntracked(db, untracked());
  await addUntracked(db, untracked({ draftId: 'r2', threadId: 'f2' }));
  await addUntracked(db, untracked({ draftId: null, threadId: 'f3' }));
  expect(await takeBackUntracked(db, { gmailAccount: ACCOUNT, draftId: 'r1' })).toMatchObject([{ threadId: 'f1' }]);
  expect(await takeBackUntracked(db, { gmailAccount: ACCOUNT, draftId: null })).toEqual([]);
  expect((await readUntracked(db)).map(({ threadId }) => threadId)).toEqual(['f2', 'f3']);
});

test('deletes one, and no other', async () => {
  db = await openDatabase();
  await addUntracked(db, untracked());
  await addUntracked(db, untracked({ draftId: 'r2', threadId: 'f2' }));
  const [first] = await readUntracked(db);
  expect(await forgetUntracked(db, [first?.id ?? '', 'unknown'])).toMatchObject([{ threadId: 'f1' }]);
  expect((await readUntracked(db)).map(({ threadId }) => threadId)).toEqual(['f2']);
});

test('still lists those that an older version stored', async () => {
  globalThis.indexedDB = new IDBFactory();
  const { subject: _, people: __, ...before } = untracked();
  const old = await openDB('nunchi', 5, {
    upgrade(opened) {
      for (const store of ['state', 'outbox', 'messages']) opened.createObjectStore(store);
    },
  });
  await old.put('state', [before], 'untracked');
  old.close();
  db = await openDatabase();
  expect(await readUntracked(db)).toEqual([{ ...before, id: expect.any(String), subject: '', people: [] }]);
});

test('drops the oldest beyond the limit', async () => {
  db = await openDatabase();
  for (let each = 0; each < 510; each += 1) await addUntracked(db, untracked({ draftId: `r${each}`, sentAt: each }));
  const kept = await readUntracked(db);
  expect(kept).toHaveLength(500);
  expect(kept[0]?.draftId).toBe('r10');
});
