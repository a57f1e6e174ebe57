/** All stored data, in one IndexedDB. Losing the service worker at any point loses none. */
import { openDB } from 'idb';
import { addAnswers, datedChoices, indexByAccount, makeFirstStores, nameUntracked } from './migrations.ts';
import type { Database, StoreName, Stores, Transaction } from './schema.ts';

const VERSION = 8;

export function openDatabase(closed: () => void = () => undefined): Promise<Database> {
  return openDB<Stores>('nunchi', VERSION, {
    async upgrade(db, version, _, tx) {
      if (version < 1) makeFirstStores(db);
      if (version < 2) await addAnswers(tx);
      if (version < 3) db.createObjectStore('waitingReads', { keyPath: ['id', 'at'] });
      if (version < 4) tx.objectStore('messages').createIndex('remindAt', 'details.reminder.dueAt');
      if (version < 5) await datedChoices(tx);
      if (version < 6) await nameUntracked(tx);
      if (version < 7) tx.objectStore('outbox').createIndex('due', ['step', 'nextAt']);
      if (version < 8) indexByAccount(tx);
    },
    terminated: closed,
  });
}

/** Completes once the data is on disk, not merely handed to the system. */
export function durably<Names extends StoreName>(db: Database, stores: readonly Names[]): Transaction<Names> {
  return db.transaction([...stores], 'readwrite', { durability: 'strict' });
}

/** Opens the database on first use, and again after Chrome closed it or opening failed. */
export function lazyDatabase(): () => Promise<Database> {
  let open: Promise<Database> | null = null;
  const forget = () => {
    open = null;
  };
  return () => {
    open ??= openDatabase(forget);
    open.catch(forget);
    return open;
  };
}
