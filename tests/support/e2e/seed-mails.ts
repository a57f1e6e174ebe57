/** Puts thousands of tracked mails into the extension's index. */
import type { Page } from '@playwright/test';
import { inDatabase } from './extension-database.ts';

interface Seed {
  /** Ends each subject and name in a unique number. */
  numbered?: boolean;
  /** Sender of nine in ten mails. */
  gmailAccount?: string;
}

/**
 * @param page an extension page, which can open the database
 * @param count how many
 */
export async function seedMails(page: Page, count: number, seed: Seed = {}): Promise<void> {
  const { numbered = true, gmailAccount = 'minji@gmail.com' } = seed;
  await inDatabase(page, fillIndex, { count, numbered, gmailAccount, now: Date.now() });
}

/** Runs in the page. */
async function fillIndex(
  db: IDBDatabase,
  { count, numbered, gmailAccount, now }: Required<Seed> & { count: number; now: number },
  done: (tx: IDBTransaction) => Promise<void>,
): Promise<void> {
  // Keeps all reads in the past.
  const readEvery = 10 * 60_000;
  const number = (words: string | undefined, index: number) => (numbered ? `${words} ${index}` : words);
  const names = ['Dana Whitfield', '박서연', 'Tomas Rivera', 'Ann Okafor', '김지우', 'Lena Fischer', '이준호'];
  const subjects = ['The offer', '견적서 보내드립니다', 'Minutes of Tuesday', 'Which ones to print', '회의 일정 문의'];
  const places = [
    { country: 'US', region: 'Washington', city: 'Seattle', lat: 47.6, lon: -122.3 },
    { country: 'KR', region: 'Seoul', city: 'Seoul', lat: 37.6, lon: 127 },
    null,
  ];
  const devices = ['desktop', 'mobile', 'unknown'];
  const statuses = ['read', 'unread', 'unconfirmed', 'read'];
  const mail = (index: number) => {
    const id = `seed${index}`.padEnd(22, '_');
    const sentAt = now - (index + 1) * 11 * 60_000;
    const person = index % 500;
    const status = statuses[index % statuses.length] as string;
    const loads = status === 'read' ? 1 + (index % 3) : 0;
    const firstReadAt = loads > 0 ? sentAt + (1 + (index % 90)) * 60_000 : null;
    return {
      id,
      sentAt,
      details: {
        gmailAccount: index % 10 === 0 ? 'second@gmail.com' : gmailAccount,
        subject: number(subjects[index % subjects.length], index),
        to: [{ address: `person${person}@example.com`, name: number(names[person % names.length], person) }],
        cc: [],
        bcc: [],
        draftId: `r${index}`,
        // Some are unknown, as just after sending.
        threadId: index % 47 === 9 ? null : index.toString(16).padStart(16, '1'),
        gmailMessageId: index.toString(16).padStart(16, '2'),
        answers: [],
      },
      recipients: { count: 1, self: 'none', hints: [] },
      here: true,
      registered: true,
      report: {
        id,
        sentAt,
        sealed: 'A'.repeat(700),
        recipients: { count: 1, self: 'none', hints: [] },
        status,
        reads: loads,
        viewers: Math.min(loads, 1),
        firstReadAt,
        lastReadAt: firstReadAt === null ? null : firstReadAt + (loads - 1) * readEvery,
        loads: Array.from({ length: loads }, (_, load) => ({
          at: (firstReadAt ?? 0) + load * readEvery,
          verdict: 'read',
          reason: 'mail-app',
          session: load + 1,
          client: 'Outlook',
          device: devices[index % devices.length],
          os: null,
          via: 'direct',
          place: places[index % places.length],
          viewer: 1,
        })),
      },
    };
  };
  for (let from = 0; from < count; from += 5_000) {
    const tx = db.transaction('messages', 'readwrite');
    for (let index = from; index < Math.min(count, from + 5_000); index++) tx.objectStore('messages').put(mail(index));
    await done(tx);
  }
}
