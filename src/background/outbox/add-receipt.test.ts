import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import type { IndexedMessage } from '../store/schema.ts';
import { describeRecipients } from './describe-recipients.ts';

const DAY = 24 * 60 * 60 * 1000;
const gmailAccount = 'minji@gmail.com';

let browser: TestBrowser;

beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.close());

test('finds a mail however many were sent since', async () => {
  await keep(mail('the offer', 1, 'The offer'), ...minutes(600));
  await tell('28f01');
  expect(await acknowledged()).toEqual({ 'the offer': '28f01' });
});

test('staging a mail waits for one step of the search at most', async () => {
  await keep(...minutes(600));
  const done: string[] = [];
  const search = tell('28f01').then(() => done.push('searched'));
  const staging = browser.ask('send.stage', { id: 'A'.repeat(22), sentAt: 1, details: someDetails() });
  await Promise.all([search, staging.then(() => done.push('staged'))]);
  expect(done).toEqual(['staged', 'searched']);
});

test('does not search beyond a year', async () => {
  await keep(mail('long ago', 366, 'The offer'));
  await tell('28f01');
  expect(await acknowledged()).toEqual({});
  await keep(mail('within the year', 364, 'The offer'));
  await tell('28f01');
  expect(await acknowledged()).toEqual({ 'within the year': '28f01' });
});

test('matches two receipts at once to two mails', async () => {
  await keep(mail('first', 2, 'The offer'), mail('second', 1, 'The offer'));
  await Promise.all([tell('28f01'), tell('28f02')]);
  expect(await acknowledged()).toEqual({ first: '28f02', second: '28f01' });
});

/** Ann's receipt for her mail with that subject. */
const tell = (gmailMessageId: string) =>
  browser.ask('receipts.report', {
    gmailAccount,
    subject: 'The offer',
    answer: {
      kind: 'receipt',
      at: Date.now(),
      from: { address: 'ann@example.com', name: null },
      gmailMessageId,
    },
  });

/** Which mails were acknowledged, by which receipt. */
async function acknowledged(): Promise<Record<string, string | undefined>> {
  const answered = (await browser.db.getAll('messages')).filter(({ details }) => details.answers.length > 0);
  return Object.fromEntries(answered.map(({ id, details }) => [id, details.answers[0]?.gmailMessageId]));
}

async function keep(...mails: IndexedMessage[]): Promise<void> {
  const tx = browser.db.transaction('messages', 'readwrite');
  for (const one of mails) tx.store.put(one);
  await tx.done;
}

function mail(id: string, days: number, subject: string): IndexedMessage {
  const details = someDetails({ subject, threadId: id });
  const recipients = describeRecipients(details);
  const sentAt = Date.now() - Math.round(days * DAY);
  return { id, sentAt, details, recipients, report: null, here: true, registered: true };
}

/** Sends so many other mails, the latest just now. */
const minutes = (count: number) => Array.from({ length: count }, (_, ago) => mail(`m${ago}`, ago / 1_000, 'Minutes'));
