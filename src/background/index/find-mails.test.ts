import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBrowser, someDetails, type TestBrowser } from '../../../tests/support/background/browser.ts';
import type { MailDetails } from '../../mail/tracked-mail.ts';
import { describeRecipients } from '../outbox/describe-recipients.ts';

let browser: TestBrowser;

beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.close());

const find = async (words: string, limit = 8) =>
  (await browser.ask('messages.find', { words, limit })).map(({ id }) => id);

test('a mail is found by its subject and by a recipient’s name or address, the latest first', async () => {
  await keep('offer', 1, { subject: 'The offer' });
  await keep('minji', 2, { subject: '견적서', cc: [{ address: 'minji@hanbit.example', name: '김민지' }] });
  await keep('again', 3, { subject: 'Re: the OFFER' });
  expect(await find('offer')).toEqual(['again', 'offer']);
  expect(await find('hanbit')).toEqual(['minji']);
  expect(await find('민지 견적')).toEqual(['minji']);
  expect(await find('ㄱㅁㅈ')).toEqual(['minji']);
  expect(await find('민지 offer')).toEqual([]);
});

test('searches the whole index, until it has enough', async () => {
  for (let at = 1; at <= 1_300; at++) await keep(`m${at}`, at, { subject: at % 600 === 1 ? 'rare' : 'common' });
  expect(await find('rare')).toEqual(['m1201', 'm601', 'm1']);
  expect(await find('common', 2)).toEqual(['m1300', 'm1299']);
  // Superseded: it ends after its first step, without a result.
  const [overtaken, last] = await Promise.allSettled([find('rar'), find('rare')]);
  expect(overtaken.status).toBe('rejected');
  expect(last).toMatchObject({ value: ['m1201', 'm601', 'm1'] });
});

async function keep(id: string, sentAt: number, some: Partial<MailDetails>): Promise<void> {
  const details = someDetails(some);
  const recipients = describeRecipients(details);
  await browser.db.put('messages', { id, sentAt, details, recipients, report: null, here: true, registered: true });
}
