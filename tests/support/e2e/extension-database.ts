/** The extension's own database, reached from one of its pages: full, or busy, as it may come to be. */
import type { Page } from '@playwright/test';

const MAIL_STORES = ['state', 'drafts', 'outbox', 'messages'];

/** As many mails on their way as the outbox holds. */
export async function fillOutbox(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('nunchi');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction('outbox', 'readwrite');
    const now = Date.now();
    for (let index = 0; index < wanted; index += 1) {
      const details = { gmailAccount: 'someone@gmail.example', draftId: `r${index}` };
      tx.objectStore('outbox').put({ id: `mail-${index}`, step: 'staged', stagedAt: now, sentAt: now, details });
    }
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
    db.close();
  }, count);
}

/** Nobody else can keep a mail until the answer is called. */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async (stores) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('nunchi');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const held = { stop: false };
    Object.assign(globalThis, { held });
    await new Promise<void>((begun) => {
      const tx = db.transaction(stores, 'readwrite');
      const again = () => {
        tx.objectStore('state').count().onsuccess = () => {
          begun();
          if (held.stop) db.close();
          else again();
        };
      };
      again();
    });
  }, MAIL_STORES);
  return () =>
    page.evaluate(() => {
      (globalThis as unknown as { held: { stop: boolean } }).held.stop = true;
    });
}

/** The database is of a newer version of the extension than the one that runs: nothing is read or kept. */
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

/** As if all mails had been sent so many days earlier. */
export async function ageMails(page: Page, days: number): Promise<void> {
  await page.evaluate(async (earlier) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('nunchi');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tx = db.transaction('messages', 'readwrite');
    const all = tx.objectStore('messages').getAll();
    all.onsuccess = () => {
      for (const mail of all.result) tx.objectStore('messages').put({ ...mail, sentAt: mail.sentAt - earlier });
    };
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
    db.close();
  }, days * 86_400_000);
}
