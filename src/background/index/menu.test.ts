import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../store/database.ts';
import type { Database, IndexedMessage } from '../store/schema.ts';
import { EVERY_ACCOUNT, lookAtReads, menuState } from './menu.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const ACCOUNT = 'mina@gmail.example';

let db: Database;
afterEach(async () => {
  await Promise.all([db.clear('state'), db.clear('messages')]);
  db.close();
});

function message(id: string, sentAt: number, lastReadAt: number | null, more: Partial<IndexedMessage> = {}) {
  const recipients = { count: 1, self: 'none' as const, hints: [] };
  const status = lastReadAt === null ? ('unread' as const) : ('read' as const);
  const message: IndexedMessage = {
    id,
    sentAt,
    details: {
      gmailAccount: ACCOUNT,
      subject: id,
      to: [],
      cc: [],
      bcc: [],
      draftId: id,
      threadId: id,
      gmailMessageId: null,
      answers: [],
    },
    recipients,
    report: {
      id,
      sentAt,
      sealed: '',
      recipients,
      status,
      reads: lastReadAt === null ? 0 : 1,
      viewers: 0,
      firstReadAt: lastReadAt,
      lastReadAt,
      loads: [],
    },
    here: true,
    registered: true,
    ...more,
  };
  return message;
}

async function fill(...messages: IndexedMessage[]): Promise<void> {
  db = await openDatabase();
  for (const each of messages) await db.put('messages', each);
}

test('the latest reads come first, and are new until the person looks, whenever they were read', async () => {
  await fill(
    message('early', NOW - DAY, NOW - 5_000, { learnedAt: NOW - 1_000 }),
    message('late', NOW - 2 * DAY, NOW - 1_000, { learnedAt: NOW - 3_000 }),
    message('history', NOW - 3 * DAY, NOW - DAY),
  );
  expect(await menuState(db, ACCOUNT, NOW)).toMatchObject({
    latest: [{ id: 'late' }, { id: 'early' }, { id: 'history' }],
    fresh: 2,
  });
  await lookAtReads(db, ACCOUNT, NOW - 2_000);
  expect(await menuState(db, ACCOUNT, NOW)).toMatchObject({ fresh: 1 });
  await lookAtReads(db, ACCOUNT, NOW);
  expect(await menuState(db, ACCOUNT, NOW)).toMatchObject({ fresh: 0 });
});

test("seeing all reads counts for each account, seeing one account's for no other", async () => {
  const other = message('other', NOW - DAY, NOW, { learnedAt: NOW - 1_000 });
  other.details.gmailAccount = 'other@gmail.example';
  await fill(message('own', NOW - DAY, NOW, { learnedAt: NOW - 1_000 }), other);
  await lookAtReads(db, ACCOUNT, NOW);
  expect(await menuState(db, 'other@gmail.example', NOW)).toMatchObject({ fresh: 1 });
  await lookAtReads(db, EVERY_ACCOUNT, NOW);
  expect(await menuState(db, 'other@gmail.example', NOW)).toMatchObject({ fresh: 0 });
});

test('counts all new reads, though not all are listed, and no retracted ones', async () => {
  const news = Array.from({ length: 20 }, (_, n) => message(`m${n}`, NOW - DAY, NOW - n, { learnedAt: NOW }));
  await fill(...news, message('own view', NOW - DAY, null, { learnedAt: NOW }));
  const { latest, fresh } = await menuState(db, ACCOUNT, NOW);
  expect([latest.length, fresh]).toEqual([8, 20]);
});

test("another account's many reads do not displace this one's", async () => {
  const others = Array.from({ length: 300 }, (_, n) => message(`other${n}`, NOW - DAY, NOW - n, { learnedAt: NOW }));
  for (const { details } of others) details.gmailAccount = 'other@gmail.example';
  await fill(...others, message('own', NOW - DAY, NOW - DAY / 2, { learnedAt: NOW }));
  expect(await menuState(db, ACCOUNT, NOW)).toMatchObject({ latest: [{ id: 'own' }], fresh: 1 });
});

test('mail that nobody has read is to be chased from its third day on for thirty days, the latest first', async () => {
  await fill(
    message('new', NOW - 2 * DAY, null),
    message('three days', NOW - 3 * DAY, null),
    message('ten days', NOW - 10 * DAY, null),
    message('old', NOW - 33 * DAY, null),
    message('read', NOW - 4 * DAY, NOW - DAY),
    message('waiting', NOW - 4 * DAY, null, { report: null, registered: false }),
    message('refused', NOW - 4 * DAY, null, { refusal: '422' }),
    message('to oneself', NOW - 4 * DAY, null, { recipients: { count: 1, self: 'only', hints: [] } }),
  );
  const { chase, chaseCount } = await menuState(db, ACCOUNT, NOW);
  expect(chase.map(({ id }) => id)).toEqual(['three days', 'ten days']);
  expect(chaseCount).toBe(2);
});

test('shows nothing of another Gmail account', async () => {
  await fill(message('read', NOW - 4 * DAY, NOW - DAY), message('unread', NOW - 4 * DAY, null));
  expect(await menuState(db, 'other@gmail.example', NOW)).toMatchObject({ latest: [], fresh: 0, chaseCount: 0 });
});
