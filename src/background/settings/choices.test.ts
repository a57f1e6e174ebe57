import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { choose, readChoices } from './choices.ts';
import { readSavedViews } from './saved-views.ts';
import { changeSettings, readSettings } from './settings.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('a choice is later than the one it replaces, even by a slow clock', async () => {
  const db = await openDatabase();
  await changeSettings(db, { notifyWhen: 'every' }, 1_000);
  await changeSettings(db, { notifyWhen: 'never' }, 10);
  expect(await readChoices(db)).toEqual({ notifyWhen: { value: 'never', at: 1_001 } });
  expect(await readSettings(db)).toMatchObject({ notifyWhen: 'never', askByDefault: true });
});

test('ignores an invalid value', async () => {
  const db = await openDatabase();
  await changeSettings(db, { notifyWhen: 'sometimes' as never, colour: 'green' } as object, 1);
  expect(await readChoices(db)).toEqual({});
});

test("keeps a newer version's value, and uses the default", async () => {
  const db = await openDatabase();
  await choose(db, { colour: 'green', notifyWhen: 'weekly' }, 1);
  await changeSettings(db, { paused: true }, 2);
  expect(await readChoices(db)).toMatchObject({ colour: { value: 'green', at: 1 }, notifyWhen: { value: 'weekly' } });
  expect(await readSettings(db)).toMatchObject({ notifyWhen: 'first', paused: true });
});

test('migrates values that differ from their default as choices', async () => {
  const views = [{ name: 'Grey for a week', look: 'status=unread' }];
  const quietHours = { on: false, from: 1320, to: 420 };
  const older = await openDB('nunchi', 3, {
    upgrade(db) {
      for (const store of ['state', 'outbox', 'messages']) {
        const made = db.createObjectStore(store);
        if (store === 'state') {
          made.put({ askByDefault: false, paused: false, rules: [], notifyWhen: 'first', quietHours }, 'settings');
          made.put(views, 'views');
        }
      }
    },
  });
  older.close();
  const db = await openDatabase();
  expect(await readChoices(db)).toEqual({ askByDefault: { value: false, at: 0 }, views: { value: views, at: 0 } });
  expect(await readSavedViews(db)).toEqual(views);
  expect(await db.getAllKeys('state')).toEqual(['choices']);
});
