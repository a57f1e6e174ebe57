/** The extension's own database, reached from one of its pages. */
import { expect, type Page } from '@playwright/test';

declare const chrome: { alarms: { create(name: string, alarm: { when: number }): Promise<void> } };

const DAY = 86_400_000;
const MAIL_STORES = ['state', 'drafts', 'outbox', 'messages'];

/** Runs in the page: must use nothing of this file. `done` resolves once the transaction is complete. */
type Work<Given, Result> = (
  db: IDBDatabase,
  given: Given,
  done: (tx: IDBTransaction) => Promise<void>,
) => Result | Promise<Result>;

/** @param given as JSON */
export function inDatabase<Given, Result>(page: Page, work: Work<Given, Result>, given: Given): Promise<Result> {
  return page.evaluate(`(async () => {
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open('nunchi');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const done = (tx) => new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
    try {
      return await (${work})(db, ${JSON.stringify(given)}, done);
    } finally {
      db.close();
    }
  })()`);
}

/** Fills the outbox with so many staged mails. */
export function fillOutbox(page: Page, count: number): Promise<void> {
  return inDatabase(
    page,
    (db, wanted, done) => {
      const tx = db.transaction('outbox', 'readwrite');
      const now = Date.now();
      for (let index = 0; index < wanted; index += 1) {
        const details = { gmailAccount: 'someone@gmail.example', draftId: `r${index}` };
        tx.objectStore('outbox').put({ id: `mail-${index}`, step: 'staged', stagedAt: now, sentAt: now, details });
      }
      return done(tx);
    },
    count,
  );
}

/** Holds the stores of mails in one transaction until the answer is called. */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await inDatabase(
    page,
    async (db, stores) => {
      const held = { stop: false };
      Object.assign(globalThis, { held });
      await new Promise<void>((begun) => {
        const tx = db.transaction(stores, 'readwrite');
        const again = () => {
          tx.objectStore('state').count().onsuccess = () => {
            begun();
            if (!held.stop) again();
          };
        };
        again();
      });
    },
    MAIL_STORES,
  );
  return () =>
    page.evaluate(() => {
      (globalThis as unknown as { held: { stop: boolean } }).held.stop = true;
    });
}

/** Gives the database a newer version than the extension's: nothing can be read or kept. */
export async function outdateExtension(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('nunchi', 1_000);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
  });
}

/** Sets the time of sending of all mails so many days back. */
export function ageMails(page: Page, days: number): Promise<void> {
  return inDatabase(
    page,
    (db, earlier, done) => {
      const tx = db.transaction('messages', 'readwrite');
      const messages = tx.objectStore('messages');
      const all = messages.getAll();
      all.onsuccess = () => {
        for (const mail of all.result) messages.put({ ...mail, sentAt: mail.sentAt - earlier });
      };
      return done(tx);
    },
    days * DAY,
  );
}

/** Skips the 12 s that reads wait for an own view: resolves once `count` have waited and none does. */
export async function settleReads(page: Page, count = 1): Promise<void> {
  await expect.poll(() => countWaiting(page), { message: 'reads wait' }).toBeGreaterThanOrEqual(count);
  // A running round may put one back.
  await expect.poll(() => endWaiting(page), { message: 'reads no longer wait', intervals: [200] }).toBe(0);
}

function countWaiting(page: Page): Promise<number> {
  return inDatabase(
    page,
    (db) =>
      new Promise<number>((resolve) => {
        const count = db.transaction('waitingReads').objectStore('waitingReads').count();
        count.onsuccess = () => resolve(count.result);
      }),
    null,
  );
}

/** Makes all waiting reads due, sets the alarm off, and counts them. */
async function endWaiting(page: Page): Promise<number> {
  const waiting = await inDatabase(
    page,
    async (db, dueAt, done) => {
      const tx = db.transaction('waitingReads', 'readwrite');
      const reads = tx.objectStore('waitingReads');
      const all = reads.getAll();
      all.onsuccess = () => {
        for (const read of all.result) reads.put({ ...read, dueAt });
      };
      await done(tx);
      return all.result.length;
    },
    0,
  );
  if (waiting > 0) await page.evaluate(() => chrome.alarms.create('notify', { when: Date.now() }));
  return waiting;
}
